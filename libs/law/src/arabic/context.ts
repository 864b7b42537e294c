/** The context of crimes, and what article 30 adds, in words of ours. */
export const CONTEXT: Readonly<Record<string, string>> = {
  'The aim is to destroy a national, ethnical, racial or religious group as such, wholly or in part.':
    'الغاية إهلاك جماعة قومية أو إثنية أو عرقية أو دينية، بصفتها هذه، إهلاكاً كلياً أو جزئياً.',
  'The act belongs to an evident pattern of similar acts against the group, or could itself bring about its destruction.':
    'يندرج الفعل في نمط واضح من أفعال مماثلة ضد الجماعة، أو من شأنه بذاته أن يُحدث إهلاكها.',
  'The text is silent here, so the person must have acted with intent and knowledge.':
    'النص ساكت هنا، فيلزم أن يكون الشخص قد تصرّف عن قصد وعلم.',
  'The act is part of an attack on a civilian population that is widespread or systematic: many such acts, following or serving the policy of a State or organisation. No armed conflict is needed.':
    'الفعل جزء من هجوم واسع النطاق أو منهجي على سكان مدنيين: أفعال كثيرة من هذا النوع عملاً بسياسة دولة أو منظمة أو تعزيزاً لها. ولا يلزم وجود نزاع مسلح.',
  'The person knew of that attack and that the act was part of it, or meant it to be.':
    'كان الشخص يعلم بذلك الهجوم وبأن الفعل جزء منه، أو قصد أن يكون كذلك.',
  'The act took place in, and was linked to, an international armed conflict; occupation counts as one.':
    'وقع الفعل في سياق نزاع مسلح دولي وكان مرتبطاً به؛ ويُعدّ الاحتلال نزاعاً منه.',
  'The person was aware of the facts that made it an armed conflict; no legal judgement of them is needed.':
    'كان الشخص مدركاً للوقائع التي جعلت منه نزاعاً مسلحاً؛ ولا يلزم أن يقدّرها تقديراً قانونياً.',
  'The victim or the property was protected by one of the Geneva Conventions of 1949, and the person was aware of the facts behind that protection.':
    'كانت الضحية أو الممتلكات مشمولة بحماية إحدى اتفاقيات جنيف لعام 1949، وكان الشخص مدركاً للوقائع التي قامت عليها تلك الحماية.',
  'A guide to gravity and no element: the Court looks above all at war crimes that are part of a plan, a policy or a large-scale commission.':
    'معيار للخطورة وليس ركناً: تنظر المحكمة قبل كل شيء في جرائم الحرب التي هي جزء من خطة أو سياسة أو ارتكاب واسع النطاق.',
  'The act took place in, and was linked to, an armed conflict that is not international.':
    'وقع الفعل في سياق نزاع مسلح غير دولي وكان مرتبطاً به.',
  'The victim was out of combat, or a civilian, medical or religious person who took no active part in the hostilities, and the person was aware of that.':
    'كانت الضحية عاجزة عن القتال، أو من المدنيين أو أفراد الخدمات الطبية أو الدينية ممن لم يشاركوا فعلياً في الأعمال القتالية، وكان الشخص مدركاً لذلك.',
  'More than internal disturbances and tensions, such as riots or isolated acts of violence.':
    'ما يتجاوز الاضطرابات والتوترات الداخلية، كأعمال الشغب أو أعمال العنف المنفردة.',
  'More than internal disturbances and tensions: a protracted armed conflict in the territory of a State between its authorities and organised armed groups, or between such groups.':
    'ما يتجاوز الاضطرابات والتوترات الداخلية: نزاع مسلح متطاول الأجل في إقليم دولة بين سلطاتها وجماعات مسلحة منظمة، أو فيما بين هذه الجماعات.',
  'The person could in fact control or direct the political or military action of a State.':
    'كان بإمكان الشخص فعلياً أن يتحكم في العمل السياسي أو العسكري لدولة أو أن يوجهه.',
  'By its character, gravity and scale the act of aggression is a manifest violation of the Charter of the United Nations.':
    'يشكّل فعل العدوان بحكم طابعه وخطورته ونطاقه انتهاكاً واضحاً لميثاق الأمم المتحدة.',
  'The act was part of an attack on a civilian population that was widespread or systematic.':
    'كان الفعل جزءاً من هجوم واسع النطاق أو منهجي على سكان مدنيين.',
  'The person knew that the act was part of such an attack, or wanted it to be.':
    'كان الشخص يعلم بأن الفعل جزء من هجوم كهذا، أو أراد أن يكون كذلك.',
  'It took place in, and was linked to, an international armed conflict.':
    'وقع ذلك في سياق نزاع مسلح دولي وكان مرتبطاً به.',
  'It took place in, and was linked to, an armed conflict that is not international.':
    'وقع ذلك في سياق نزاع مسلح غير دولي وكان مرتبطاً به.',
  'The person was aware of the facts that showed that there was an armed conflict.':
    'كان الشخص مدركاً للوقائع التي دلّت على وجود نزاع مسلح.',
};
