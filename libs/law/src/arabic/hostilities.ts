/** The elements of war crimes in the conduct of hostilities, and of aggression, in words of ours. */
export const HOSTILITIES: Readonly<Record<string, string>> = {
  'The person directed an attack.': 'وجّه الشخص هجوماً.',
  'Its object was the civilian population, or civilians who took no direct part in the hostilities.':
    'كان هدف الهجوم السكان المدنيين، أو مدنيين لم يشاركوا مباشرة في الأعمال القتالية.',
  'The person wanted the civilian population, or civilians who took no direct part in the hostilities to be the object.':
    'أراد الشخص أن يكون السكان المدنيون، أو مدنيون لم يشاركوا مباشرة في الأعمال القتالية، هدف الهجوم.',
  'Its object was civilian objects, which are no military objectives.':
    'كان هدف الهجوم أعياناً مدنية، وهي التي لا تشكّل أهدافاً عسكرية.',
  'The person wanted civilian objects, which are no military objectives to be the object.':
    'أراد الشخص أن تكون أعيان مدنية، وهي التي لا تشكّل أهدافاً عسكرية، هدف الهجوم.',
  'Its object was staff, buildings, material, units or vehicles of a humanitarian or peacekeeping mission under the Charter of the United Nations.':
    'كان هدف الهجوم موظفين أو منشآت أو مواد أو وحدات أو مركبات في مهمة إنسانية أو مهمة حفظ سلام عملاً بميثاق الأمم المتحدة.',
  'The person wanted staff, buildings, material, units or vehicles of a humanitarian or peacekeeping mission under the Charter of the United Nations to be the object.':
    'أراد الشخص أن يكون موظفون أو منشآت أو مواد أو وحدات أو مركبات في مهمة إنسانية أو مهمة حفظ سلام عملاً بميثاق الأمم المتحدة هدف الهجوم.',
  'They were entitled to the protection that the law of armed conflict gives to civilians or civilian objects.':
    'كان يحق لهم التمتع بالحماية التي يوفرها قانون النزاعات المسلحة للمدنيين أو الأعيان المدنية.',
  'The person launched an attack.': 'شنّ الشخص هجوماً.',
  'It would cause incidental death or injury of civilians, damage to civilian objects, or widespread, lasting and severe damage to nature, to an extent clearly out of proportion to the concrete and direct overall military advantage expected.':
    'كان من شأن الهجوم أن يسفر تبعاً عن وفاة مدنيين أو إصابتهم، أو عن ضرر بأعيان مدنية، أو عن ضرر واسع النطاق وطويل الأجل وشديد بالبيئة الطبيعية، بقدر يكون إفراطه واضحاً بالقياس إلى مجمل المكاسب العسكرية المتوقعة الملموسة المباشرة.',
  'The person knew that it would, and to that extent.':
    'كان الشخص يعلم أن من شأنه ذلك، وبهذا القدر.',
  'The person attacked one or more towns, villages, dwellings or buildings.':
    'هاجم الشخص مدينة أو قرية أو مسكناً أو مبنى، واحداً أو أكثر.',
  'They stood open to be occupied without resistance.': 'كانت مفتوحة للاحتلال من غير مقاومة.',
  'They were no military objectives.': 'لم تكن أهدافاً عسكرية.',
  'The person used a flag of truce.': 'استعمل الشخص علم الهدنة.',
  'It was to feign that the person’s side wanted to negotiate, which it did not.':
    'كان ذلك للتظاهر بأن طرف الشخص يريد التفاوض، ولم يكن يريده.',
  'The person knew, or should have known, that such use is forbidden.':
    'كان الشخص يعلم، أو كان يُفترض أن يعلم، أن هذا الاستعمال محظور.',
  'The act led to death or serious injury.': 'أفضى الفعل إلى موت أو إصابة جسيمة.',
  'The person knew that it could lead to death or serious injury.':
    'كان الشخص يعلم أنه يمكن أن يفضي إلى موت أو إصابة جسيمة.',
  'The person used a flag, insignia or uniform of the hostile party.':
    'استعمل الشخص علم الطرف المعادي أو شارته أو زيه العسكري.',
  'It was in a way that the law of armed conflict forbids, while taking part in an attack.':
    'كان ذلك على نحو يحظره قانون النزاعات المسلحة، أثناء المشاركة في هجوم.',
  'The person used a flag, insignia or uniform of the United Nations.':
    'استعمل الشخص علم الأمم المتحدة أو شارتها أو زيها العسكري.',
  'It was in a way that the law of armed conflict forbids.':
    'كان ذلك على نحو يحظره قانون النزاعات المسلحة.',
  'The person knew that such use is forbidden; that they should have known is not enough.':
    'كان الشخص يعلم أن هذا الاستعمال محظور؛ ولا يكفي أنه كان يُفترض أن يعلم.',
  'The person used an emblem of the Geneva Conventions.':
    'استعمل الشخص شعاراً من شعارات اتفاقيات جنيف.',
  'It was for combat, in a way that the law of armed conflict forbids.':
    'كان ذلك لأغراض القتال، على نحو يحظره قانون النزاعات المسلحة.',
  'Its object was buildings for religion, education, art, science or charity, historic monuments, hospitals or places for the sick and wounded, none of them a military objective.':
    'كان هدف الهجوم مباني مخصصة للدين أو التعليم أو الفن أو العلم أو الأعمال الخيرية، أو آثاراً تاريخية، أو مستشفيات أو أماكن للمرضى والجرحى، وليس أيٌّ منها هدفاً عسكرياً.',
  'The person wanted buildings for religion, education, art, science or charity, historic monuments, hospitals or places for the sick and wounded, none of them a military objective to be the object.':
    'أراد الشخص أن تكون مبانٍ مخصصة للدين أو التعليم أو الفن أو العلم أو الأعمال الخيرية، أو آثار تاريخية، أو مستشفيات أو أماكن للمرضى والجرحى، وليس أيٌّ منها هدفاً عسكرياً، هدف الهجوم.',
  'The person made at least one opponent trust that the law of armed conflict protected them or bound them to protect.':
    'حمل الشخص خصماً واحداً على الأقل على الثقة بأن قانون النزاعات المسلحة يحميه أو يُلزمه بالحماية.',
  'The person meant to betray that trust.': 'قصد الشخص خيانة تلك الثقة.',
  'The person killed or injured them.': 'قتلهم الشخص أو أصابهم.',
  'The person used that trust to do it.': 'استغل الشخص تلك الثقة في ذلك.',
  'They belonged to an adverse party.': 'كانوا ينتمون إلى طرف خصم.',
  'They belonged to an adverse party, as its fighters.':
    'كانوا ينتمون إلى طرف خصم بوصفهم من مقاتليه.',
  'The person declared or ordered that nobody should be left alive.':
    'أعلن الشخص أو أمر بألا يبقى أحد على قيد الحياة.',
  'It was to threaten an opponent, or to fight on the footing that nobody would be left alive.':
    'كان ذلك لتهديد خصم، أو للقتال على أساس ألا يبقى أحد على قيد الحياة.',
  'The person in fact commanded or controlled the forces to whom the declaration or order was addressed.':
    'كانت للشخص فعلياً إمرة أو سيطرة على القوات التي وُجّه إليها الإعلان أو الأمر.',
  'The person used a substance, or a weapon that releases one when used.':
    'استخدم الشخص مادة، أو سلاحاً يُطلق مادة عند استخدامه.',
  'In the ordinary course its toxic properties cause death or serious harm to health.':
    'تسبّب خواصها السامة في المسار المعتاد للأمور الموت أو ضرراً جسيماً بالصحة.',
  'The person used a gas or another such substance or device.':
    'استخدم الشخص غازاً أو مادة أو وسيلة أخرى من هذا القبيل.',
  'In the ordinary course its asphyxiating or toxic properties cause death or serious harm to health.':
    'تسبّب خواصها الخانقة أو السامة في المسار المعتاد للأمور الموت أو ضرراً جسيماً بالصحة.',
  'The person used certain bullets.': 'استخدم الشخص رصاصاً معيّناً.',
  'Their use breaks the law of armed conflict because they expand or flatten easily in the body.':
    'يخالف استخدامه قانون النزاعات المسلحة لأنه يتمدد أو يتفلطح بسهولة في الجسم.',
  'The person was aware that bullets of that kind make suffering or wounds worse to no purpose.':
    'كان الشخص مدركاً أن رصاصاً من هذا النوع يزيد المعاناة أو الجراح سوءاً بلا فائدة.',
  'The person moved civilians or other protected people, or made use of where they were.':
    'نقل الشخص مدنيين أو أشخاصاً محميين آخرين، أو استغل مكان وجودهم.',
  'The person wanted to shield a military objective from attack, or to shield, favour or impede military operations.':
    'أراد الشخص أن يقي هدفاً عسكرياً من الهجوم، أو أن يستر عمليات عسكرية أو يساعدها أو يعرقلها.',
  'The person attacked people, buildings, medical units, transports or other objects that bore an emblem of the Geneva Conventions or another sign of protection under them.':
    'هاجم الشخص أفراداً أو مباني أو وحدات طبية أو وسائل نقل أو أعياناً أخرى تحمل شعاراً من شعارات اتفاقيات جنيف أو علامة حماية أخرى بموجبها.',
  'The person wanted them to be the object of the attack because they bore it.':
    'أراد الشخص أن تكون هدف الهجوم لأنها تحمله.',
  'The person took from civilians what they need in order to survive.':
    'حرم الشخص المدنيين مما لا غنى لهم عنه للبقاء.',
  'The person wanted to starve civilians as a method of warfare.':
    'أراد الشخص تجويع المدنيين أسلوباً من أساليب الحرب.',
  'The person planned, prepared, began or carried out an act of aggression.':
    'خطّط الشخص لفعل عدوان أو أعدّ له أو بدأه أو نفّذه.',
  'The person could in fact control or direct the political or military action of the State that committed it.':
    'كان بإمكان الشخص فعلياً أن يتحكم في العمل السياسي أو العسكري للدولة التي ارتكبته أو أن يوجهه.',
  'The act was committed: a State used armed force against the sovereignty, territory or independence of another, or otherwise against the Charter of the United Nations.':
    'وقع الفعل: استخدمت دولة القوة المسلحة ضد سيادة دولة أخرى أو إقليمها أو استقلالها، أو على نحو آخر يخالف ميثاق الأمم المتحدة.',
  'The person was aware of the facts that put this use of force at odds with the Charter.':
    'كان الشخص مدركاً للوقائع التي جعلت هذا الاستخدام للقوة مخالفاً للميثاق.',
  'By its character, gravity and scale the act was a manifest violation of the Charter.':
    'شكّل الفعل بحكم طابعه وخطورته ونطاقه انتهاكاً واضحاً للميثاق.',
  'The person was aware of the facts that made the violation manifest.':
    'كان الشخص مدركاً للوقائع التي جعلت الانتهاك واضحاً.',
};
