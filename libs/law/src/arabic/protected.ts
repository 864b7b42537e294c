/** The elements of war crimes against protected people and property, in words of ours. */
export const PROTECTED: Readonly<Record<string, string>> = {
  'They were protected by one of the Geneva Conventions of 1949.':
    'كانوا مشمولين بحماية إحدى اتفاقيات جنيف لعام 1949.',
  'The person was aware of the facts behind that protection.':
    'كان الشخص مدركاً للوقائع التي قامت عليها تلك الحماية.',
  'It was done for a purpose such as getting information or a confession, punishing, intimidating or coercing, or out of discrimination.':
    'كان ذلك لغرض كالحصول على معلومات أو اعتراف، أو للمعاقبة أو التخويف أو الإكراه، أو بدافع التمييز.',
  'The person subjected at least one human being to a biological experiment.':
    'أخضع الشخص إنساناً واحداً على الأقل لتجربة بيولوجية.',
  'It seriously endangered their bodily or mental health or integrity.':
    'عرّض ذلك صحتهم أو سلامتهم البدنية أو العقلية لخطر جسيم.',
  'It was not meant to heal, and no medical reason and no interest of theirs justified it.':
    'لم يكن الغرض منه العلاج، ولم يبرره سبب طبي ولا مصلحة لهم.',
  'The person caused at least one human being great bodily or mental pain, or serious injury to body or health.':
    'سبّب الشخص لإنسان واحد على الأقل ألماً بدنياً أو نفسياً شديداً، أو أذى جسيماً في الجسم أو الصحة.',
  'The person destroyed or took certain property.': 'دمّر الشخص ممتلكات معيّنة أو استولى عليها.',
  'Military necessity did not justify it.': 'لم تبرر ذلك ضرورة عسكرية.',
  'It was done wantonly and on a large scale.': 'كان ذلك عبثياً وواسع النطاق.',
  'The property was protected by one of the Geneva Conventions of 1949.':
    'كانت الممتلكات مشمولة بحماية إحدى اتفاقيات جنيف لعام 1949.',
  'The person forced at least one human being, by act or threat, to fight against their own country or to serve in the forces of a hostile power.':
    'أرغم الشخص إنساناً واحداً على الأقل، بالفعل أو التهديد، على القتال ضد بلده أو على الخدمة في صفوف قوات دولة معادية.',
  'The person denied at least one human being a fair and regular trial by withholding judicial guarantees, above all those of the third and fourth Geneva Conventions.':
    'حرم الشخص إنساناً واحداً على الأقل من محاكمة عادلة ونظامية بحجب الضمانات القضائية، ولا سيما ضمانات اتفاقيتي جنيف الثالثة والرابعة.',
  'The person moved at least one human being to another State or another place.':
    'نقل الشخص إنساناً واحداً على الأقل إلى دولة أخرى أو مكان آخر.',
  'The person confined at least one human being, or kept them confined, somewhere.':
    'حبس الشخص إنساناً واحداً على الأقل في مكان ما، أو أبقاه محبوساً.',
  'The person seized or held at least one human being, or took them hostage.':
    'قبض الشخص على إنسان واحد على الأقل أو احتجزه أو أخذه رهينة.',
  'The person threatened to kill or injure them or to go on holding them.':
    'هدّد الشخص بقتلهم أو إيذائهم أو بالاستمرار في احتجازهم.',
  'The person wanted to make a State, an international organisation, a person or a group do or not do something, as a condition of their safety or release.':
    'أراد الشخص حمل دولة أو منظمة دولية أو شخص أو جماعة على فعل شيء أو الامتناع عنه، شرطاً لسلامتهم أو للإفراج عنهم.',
  'The person killed or injured at least one human being.':
    'قتل الشخص إنساناً واحداً على الأقل أو أصابه.',
  'They were out of combat.': 'كانوا عاجزين عن القتال.',
  'The person was aware of the facts that put them out of combat.':
    'كان الشخص مدركاً للوقائع التي جعلتهم عاجزين عن القتال.',
  'They were out of combat, or civilians, medical or religious people who took no active part in the hostilities.':
    'كانوا عاجزين عن القتال، أو من المدنيين أو أفراد الخدمات الطبية أو الدينية ممن لم يشاركوا فعلياً في الأعمال القتالية.',
  'The person was aware of the facts that showed this.': 'كان الشخص مدركاً للوقائع التي تثبت ذلك.',
  'The person mutilated at least one human being, by lasting disfigurement, by disabling, or by removing an organ or limb.':
    'شوّه الشخص إنساناً واحداً على الأقل تشويهاً دائماً، أو أعجزه، أو بتر عضواً أو طرفاً منه.',
  'They died of it, or their bodily or mental health was seriously endangered.':
    'توفوا من جراء ذلك، أو تعرّضت صحتهم البدنية أو العقلية لخطر جسيم.',
  'No medical, dental or hospital treatment and no interest of that person justified it.':
    'لم يبرره علاج طبي أو علاج أسنان أو علاج في مستشفى، ولا مصلحة لذلك الشخص.',
  'They were in the power of an adverse party.': 'كانوا تحت سلطة طرف خصم.',
  'They were in the power of another party to the conflict.': 'كانوا تحت سلطة طرف آخر في النزاع.',
  'The person subjected at least one human being to a medical or scientific experiment.':
    'أخضع الشخص إنساناً واحداً على الأقل لتجربة طبية أو علمية.',
  'They died of it, or their bodily or mental health or integrity was seriously endangered.':
    'توفوا من جراء ذلك، أو تعرّضت صحتهم أو سلامتهم البدنية أو العقلية لخطر جسيم.',
  'The person humiliated or degraded at least one human being, or otherwise violated their dignity; the dead count.':
    'أذلّ الشخص إنساناً واحداً على الأقل أو حطّ من قدره أو انتهك كرامته على نحو آخر؛ ويشمل ذلك الموتى.',
  'It was so severe that it is generally seen as an outrage on personal dignity.':
    'بلغ ذلك من الشدة ما يُعدّ معه عموماً اعتداءً على كرامة الشخص.',
  'The act weighed as much as a grave breach of the Geneva Conventions.':
    'كان الفعل في خطورة مخالفة جسيمة لاتفاقيات جنيف.',
  'The act weighed as much as a serious violation of common article 3.':
    'كان الفعل في خطورة انتهاك جسيم للمادة 3 المشتركة.',
  'The person sentenced or executed at least one human being.':
    'أصدر الشخص حكماً على إنسان واحد على الأقل أو نفّذ فيه إعداماً.',
  'No court had judged before, or the court was not regularly constituted, or it withheld guarantees that are generally held indispensable.':
    'لم يسبق ذلك حكم محكمة، أو لم تكن المحكمة مشكّلة تشكيلاً نظامياً، أو حجبت ضمانات يُعترف عموماً بأن لا غنى عنها.',
  'The person knew that there was no judgment, or that guarantees were withheld that a fair trial cannot do without.':
    'كان الشخص يعلم أنه لا حكم، أو أنه حُجبت ضمانات لا تستغني عنها محاكمة عادلة.',
  'The person conscripted or enlisted at least one human being into the national armed forces, or used them to take an active part in hostilities.':
    'جنّد الشخص إنساناً واحداً على الأقل إلزامياً أو طوعياً في القوات المسلحة الوطنية، أو استخدمه للمشاركة فعلياً في الأعمال القتالية.',
  'The person conscripted or enlisted at least one human being into an armed force or group, or used them to take an active part in hostilities.':
    'جنّد الشخص إنساناً واحداً على الأقل إلزامياً أو طوعياً في قوة أو جماعة مسلحة، أو استخدمه للمشاركة فعلياً في الأعمال القتالية.',
  'They were younger than 15.': 'كانت أعمارهم دون الخامسة عشرة.',
  'The person knew, or should have known, that they were younger than 15.':
    'كان الشخص يعلم، أو كان يُفترض أن يعلم، أن أعمارهم دون الخامسة عشرة.',
  'The person ordered that a civilian population be displaced.': 'أمر الشخص بتشريد سكان مدنيين.',
  'Neither the safety of those civilians nor military necessity justified the order.':
    'لم يبرر الأمرَ أمنُ أولئك المدنيين ولا ضرورة عسكرية.',
  'The person was in a position to have it carried out.': 'كان الشخص في موقع يمكّنه من إنفاذ الأمر.',
  'The person moved part of the occupier’s own population, directly or not, into the land it occupies, or moved people of that land within it or out of it.':
    'نقل الشخص، على نحو مباشر أو غير مباشر، جزءاً من سكان دولة الاحتلال إلى الأرض التي تحتلها، أو نقل سكان تلك الأرض داخلها أو خارجها.',
  'The person brought about that certain rights or actions were abolished, suspended or no longer heard in court.':
    'تسبّب الشخص في إلغاء حقوق أو دعاوى معيّنة أو تعليقها أو عدم قبولها لدى المحاكم.',
  'It was aimed at nationals of a hostile party.': 'كان ذلك موجهاً ضد رعايا طرف معادٍ.',
  'The person wanted it to be aimed at them.': 'أراد الشخص أن يكون موجهاً ضدهم.',
  'The person forced at least one human being, by act or threat, to take part in military operations against their own country or forces.':
    'أجبر الشخص إنساناً واحداً على الأقل، بالفعل أو التهديد، على الاشتراك في عمليات حربية ضد بلده أو قواته.',
  'They were nationals of a hostile party.': 'كانوا من رعايا طرف معادٍ.',
  'The person took certain property.': 'استولى الشخص على ممتلكات معيّنة.',
  'The person wanted to deprive the owner and to take it for private use.':
    'أراد الشخص حرمان المالك منها وتملّكها لاستعمال خاص.',
  'The owner had not agreed.': 'لم يكن المالك موافقاً.',
  'The person destroyed or seized certain property.': 'دمّر الشخص ممتلكات معيّنة أو استولى عليها.',
  'It was property of a hostile party.': 'كانت ممتلكات طرف معادٍ.',
  'It was property of an adversary.': 'كانت ممتلكات خصم.',
  'The law of armed conflict protected it from being destroyed or seized.':
    'كان قانون النزاعات المسلحة يحميها من التدمير أو الاستيلاء.',
  'The person was aware of the facts that showed what it was.':
    'كان الشخص مدركاً للوقائع التي تثبت صفة الممتلكات.',
  'Military necessity did not call for it.': 'لم تقتضِ ذلك ضرورة عسكرية.',
};
