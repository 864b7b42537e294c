/** What the grounds excluding responsibility ask for, in words of ours. */
export const GROUNDS_EXCLUDING: Readonly<Record<string, string>> = {
  'The person was younger than 18 at the time; the Court then has no jurisdiction.':
    'كان عمر الشخص حينها دون الثامنة عشرة؛ ولا اختصاص للمحكمة عندئذ.',
  'The person had a mental disease or defect at the time.':
    'كان الشخص حينها يعاني مرضاً أو قصوراً عقلياً.',
  'It destroyed the capacity to see that the act was unlawful or what it was, or to control it as the law asks.':
    'أعدم ذلك قدرته على إدراك عدم مشروعية الفعل أو طبيعته، أو على التحكم فيه بما يقتضيه القانون.',
  'The person was intoxicated at the time.': 'كان الشخص حينها في حالة سُكر.',
  'They had not become so of their own will while knowing, or not caring, that they were then likely to commit a crime.':
    'لم يسكر باختياره وهو يعلم أن من المرجّح أن يرتكب حينئذ جريمة أو وهو لا يبالي بذلك.',
  'Somebody was about to use, or used, unlawful force against a person; for war crimes also against property essential to survive or to a military task.':
    'كان أحدهم على وشك أن يستخدم، أو استخدم، قوة غير مشروعة ضد شخص؛ وفي جرائم الحرب أيضاً ضد ممتلكات لا غنى عنها للبقاء أو لمهمة عسكرية.',
  'The person acted reasonably to defend against it.': 'تصرّف الشخص على نحو معقول للدفاع ضد ذلك.',
  'The act was in proportion to the danger.': 'كان الفعل متناسباً مع الخطر.',
  'That the person’s force carried out a defensive operation is not enough.':
    'لا يكفي أن القوة التي ينتمي إليها الشخص كانت تقوم بعملية دفاعية.',
  'There was a threat of imminent death, or of continuing or imminent serious bodily harm, to the person or another, by people or by circumstances beyond control.':
    'كان هناك تهديد بموت وشيك، أو بضرر بدني جسيم مستمر أو وشيك، للشخص أو لغيره، من أشخاص أو بفعل ظروف خارجة عن الإرادة.',
  'The person acted necessarily and reasonably to avoid it.':
    'تصرّف الشخص تصرفاً لازماً ومعقولاً لتجنّبه.',
  'The person did not want to cause more harm than the harm to be avoided.':
    'لم يقصد الشخص أن يسبّب ضرراً أكبر من الضرر المراد تجنّبه.',
  'Law that the Court applies under article 21 knows such a ground.':
    'يعرف القانون الذي تطبّقه المحكمة بموجب المادة 21 سبباً كهذا.',
  'The person was mistaken about a fact.': 'كان الشخص مخطئاً في واقعة.',
  'The mistake takes away the mental element of the crime.': 'ينفي الغلط الركن المعنوي للجريمة.',
  'The person was mistaken about the law.': 'كان الشخص مخطئاً في القانون.',
  'The mistake takes away the mental element of the crime, or article 33 applies; that conduct is not known to be a crime is otherwise no ground.':
    'ينفي الغلط الركن المعنوي للجريمة، أو تنطبق المادة 33؛ وفيما عدا ذلك لا يُعدّ الجهل بأن السلوك جريمة سبباً.',
  'The person was legally bound to obey orders of that government or superior.':
    'كان على الشخص التزام قانوني بإطاعة أوامر تلك الحكومة أو ذلك الرئيس.',
  'The person did not know that the order was unlawful.': 'لم يكن الشخص يعلم أن الأمر غير مشروع.',
  'The order was not manifestly unlawful.': 'لم تكن عدم مشروعية الأمر ظاهرة.',
};
