/** The elements of genocide and of crimes against humanity, in words of ours. */
export const AGAINST_PEOPLE: Readonly<Record<string, string>> = {
  'The person killed at least one human being.': 'قتل الشخص إنساناً واحداً على الأقل.',
  'Whoever was affected belonged to one particular national, ethnical, racial or religious group.':
    'كان المتضررون ينتمون إلى جماعة قومية أو إثنية أو عرقية أو دينية معيّنة.',
  'The person wanted that group, as such, to be destroyed wholly or in part.':
    'أراد الشخص إهلاك تلك الجماعة، بصفتها هذه، إهلاكاً كلياً أو جزئياً.',
  'The act belonged to an evident pattern of similar acts against the group, or could itself have destroyed it.':
    'اندرج الفعل في نمط واضح من أفعال مماثلة ضد الجماعة، أو كان من شأنه بذاته أن يهلكها.',
  'The person did serious harm to the body or mind of at least one human being.':
    'ألحق الشخص أذى بدنياً أو معنوياً جسيماً بإنسان واحد على الأقل.',
  'The person imposed certain living conditions on at least one human being.':
    'فرض الشخص أحوالاً معيشية معيّنة على إنسان واحد على الأقل.',
  'The conditions were designed so that the group would be physically destroyed, wholly or in part.':
    'كان يُقصد بتلك الأحوال أن تُهلك الجماعة إهلاكاً فعلياً كلياً أو جزئياً.',
  'The person imposed certain measures on at least one human being.':
    'فرض الشخص تدابير معيّنة على إنسان واحد على الأقل.',
  'The measures were meant to stop births within the group.':
    'كان يُقصد بتلك التدابير منع الإنجاب داخل الجماعة.',
  'The person moved at least one human being by force, or by threat or coercion.':
    'نقل الشخص إنساناً واحداً على الأقل بالقوة أو بالتهديد أو الإكراه.',
  'They were taken from their group into another one.': 'كان النقل من جماعتهم إلى جماعة أخرى.',
  'They were younger than 18.': 'كانت أعمارهم دون الثامنة عشرة.',
  'The person knew, or should have known, that they were younger than 18.':
    'كان الشخص يعلم، أو كان يُفترض أن يعلم، أن أعمارهم دون الثامنة عشرة.',
  'The person killed at least one human being; living conditions meant to destroy part of a population are enough.':
    'قتل الشخص إنساناً واحداً على الأقل؛ ويكفي فرض أحوال معيشية يُقصد بها إهلاك جزء من السكان.',
  'The act was, or was part of, a mass killing of civilians.':
    'كان الفعل قتلاً جماعياً لمدنيين أو جزءاً منه.',
  'The person treated at least one human being as property: bought, sold, lent or bartered them, or took their liberty in a like way.':
    'عامل الشخص إنساناً واحداً على الأقل معاملة المملوك: اشتراه أو باعه أو أعاره أو قايض به، أو سلبه حريته على نحو مماثل.',
  'The person drove at least one human being to another State or place, by expulsion or other coercion, on no ground that international law allows.':
    'رحّل الشخص إنساناً واحداً على الأقل إلى دولة أو مكان آخر، بالطرد أو بإكراه آخر، من غير سبب يجيزه القانون الدولي.',
  'They were lawfully where they were taken from.': 'كان وجودهم مشروعاً في المكان الذي أُخذوا منه.',
  'The person was aware of the facts that made their presence lawful.':
    'كان الشخص مدركاً للوقائع التي جعلت وجودهم مشروعاً.',
  'The person imprisoned at least one human being or took their physical liberty severely in another way.':
    'سجن الشخص إنساناً واحداً على الأقل أو حرمه حرماناً شديداً من حريته البدنية على نحو آخر.',
  'It was grave enough to break basic rules of international law.':
    'بلغ ذلك من الجسامة ما يخالف قواعد أساسية في القانون الدولي.',
  'The person was aware of the facts that made it so grave.':
    'كان الشخص مدركاً للوقائع التي جعلته بهذه الجسامة.',
  'The person caused at least one human being severe bodily or mental pain.':
    'ألحق الشخص بإنسان واحد على الأقل ألماً بدنياً أو نفسياً شديداً.',
  'They were in the person’s custody or control.': 'كانوا محتجزين لدى الشخص أو تحت سيطرته.',
  'The pain came from more than a lawful sanction and what belongs to it.':
    'لم يكن الألم ناشئاً عن عقوبة مشروعة وما يلازمها فحسب.',
  'The person invaded somebody’s body so that a sexual organ entered any part of it or of the person’s own, however slightly, or an object or other body part entered the anal or genital opening.':
    'اعتدى الشخص على جسد غيره بحيث ولج عضو جنسي، ولو قليلاً، أي جزء من ذلك الجسد أو من جسد الشخص نفسه، أو ولج جسم أو جزء آخر من البدن فتحة الشرج أو العضو التناسلي.',
  'It was done by force, threat or coercion, by using a coercive setting, or to someone who could not truly consent.':
    'تمّ ذلك بالقوة أو التهديد أو الإكراه، أو باستغلال بيئة قسرية، أو بمن لا يستطيع الرضا رضاً حقيقياً.',
  'The person made them take part in one or more sexual acts.':
    'حملهم الشخص على المشاركة في فعل جنسي واحد أو أكثر.',
  'The person made at least one human being take part in sexual acts, by force, threat, coercion, a coercive setting, or their inability to consent truly.':
    'حمل الشخص إنساناً واحداً على الأقل على المشاركة في أفعال جنسية بالقوة أو التهديد أو الإكراه أو في بيئة قسرية أو لعجزه عن الرضا رضاً حقيقياً.',
  'Somebody got, or expected to get, money or another gain for these acts.':
    'حصل أحدهم، أو توقّع أن يحصل، على مال أو منفعة أخرى لقاء تلك الأفعال.',
  'The person confined at least one woman who had been made pregnant by force, so as to change the ethnic make-up of a population or to commit other grave violations of international law.':
    'حبس الشخص امرأة واحدة على الأقل أُكرهت على الحمل، بقصد تغيير التكوين الإثني لسكان أو ارتكاب انتهاكات جسيمة أخرى للقانون الدولي.',
  'The person took from at least one human being the biological ability to reproduce.':
    'سلب الشخص إنساناً واحداً على الأقل قدرته البيولوجية على الإنجاب.',
  'No medical need justified it, and there was no genuine consent.':
    'لم تبرره ضرورة طبية، ولم يكن هناك رضا حقيقي.',
  'The person did a sexual act to at least one human being, or made them do one, by force, threat, coercion, a coercive setting, or their inability to consent truly.':
    'ارتكب الشخص فعلاً جنسياً ضد إنسان واحد على الأقل، أو حمله عليه، بالقوة أو التهديد أو الإكراه أو في بيئة قسرية أو لعجزه عن الرضا رضاً حقيقياً.',
  'The act weighed as much as the other acts of this letter.':
    'كان الفعل في خطورة الأفعال الأخرى المذكورة في الفقرة الفرعية نفسها.',
  'The person was aware of the facts that gave the act that weight.':
    'كان الشخص مدركاً للوقائع التي جعلت الفعل بهذه الخطورة.',
  'The person took basic rights severely from at least one human being, against international law.':
    'حرم الشخص إنساناً واحداً على الأقل حرماناً شديداً من حقوق أساسية خلافاً للقانون الدولي.',
  'They were chosen because of the identity of a group, or the group itself was the target.':
    'استُهدفوا بسبب هوية جماعة، أو استُهدفت الجماعة نفسها.',
  'The choice rested on politics, race, nationality, ethnicity, culture, religion, gender, or another ground that international law rejects everywhere.':
    'قام الاستهداف على أسباب سياسية أو عرقية أو قومية أو إثنية أو ثقافية أو دينية أو على نوع الجنس، أو على سبب آخر يرفضه القانون الدولي في كل مكان.',
  'It was connected with another act of article 7(1) or another crime of the Court.':
    'اقترن ذلك بفعل آخر من أفعال المادة 7(1) أو بجريمة أخرى من اختصاص المحكمة.',
  'The person arrested, held or abducted at least one human being, or refused to admit it or to say what became of them.':
    'قبض الشخص على إنسان واحد على الأقل أو احتجزه أو اختطفه، أو رفض الإقرار بذلك أو الإخبار بمصيره.',
  'The one went with the other: the taking with the refusal.': 'تلازم الأمران: الأخذ والرفض.',
  'The person knew that, in the ordinary course, the taking would be followed by such a refusal, or that the refusal followed such a taking.':
    'كان الشخص يعلم أن الأخذ سيعقبه في المسار المعتاد للأمور رفض كهذا، أو أن الرفض أعقب أخذاً كهذا.',
  'A State or political organisation did the taking, or authorised, supported or tolerated it.':
    'قامت بالأخذ دولة أو منظمة سياسية، أو أذنت به أو دعمته أو أقرّته.',
  'The refusal came from it, or with its authority or support.':
    'صدر الرفض عنها، أو بإذنها أو دعمها.',
  'The person wanted to keep them out of the protection of the law for a prolonged time.':
    'أراد الشخص إبقاءهم خارج حماية القانون زمناً طويلاً.',
  'The person did an inhumane act to at least one human being.':
    'ارتكب الشخص فعلاً لاإنسانياً ضد إنسان واحد على الأقل.',
  'It was an act of article 7(1) or of like character.':
    'كان الفعل من أفعال المادة 7(1) أو ذا طابع مماثل.',
  'The person was aware of the facts that gave it that character.':
    'كان الشخص مدركاً للوقائع التي أعطته ذلك الطابع.',
  'It belonged to an institutional regime in which one racial group systematically oppresses and dominates another.':
    'اندرج ذلك في نظام مؤسسي تضطهد فيه جماعة عرقية جماعة أخرى وتسيطر عليها اضطهاداً وسيطرة منهجيين.',
  'The person wanted by it to keep that regime up.': 'أراد الشخص به الإبقاء على ذلك النظام.',
  'The person caused great suffering, or serious injury to body or to mental or physical health, by an inhumane act.':
    'سبّب الشخص بفعل لاإنساني معاناة شديدة أو أذى جسيماً للجسم أو للصحة العقلية أو البدنية.',
  'The act was of like character to another act of article 7(1).':
    'كان الفعل ذا طابع مماثل لفعل آخر من أفعال المادة 7(1).',
};
