/** Modes of liability, grounds excluding responsibility and other rules of the Statute, in words of ours after the terms of the treaty. */
export const LIABILITY: Readonly<Record<string, string>> = {
  'Crime of aggression': 'جريمة العدوان',
  'Commission: directly': 'الارتكاب المباشر',
  'Commission: jointly with others': 'الارتكاب بالاشتراك مع آخرين',
  'Commission: through another person': 'الارتكاب عن طريق شخص آخر',
  'Commission: jointly with others and through other people':
    'الارتكاب بالاشتراك مع آخرين وعن طريق أشخاص آخرين',
  'Ordering a crime that is committed or attempted': 'الأمر بارتكاب جريمة وقعت أو شُرع فيها',
  'Soliciting a crime that is committed or attempted': 'الإغراء بارتكاب جريمة وقعت أو شُرع فيها',
  'Inducing a crime that is committed or attempted': 'الحث على ارتكاب جريمة وقعت أو شُرع فيها',
  'Aiding, abetting or otherwise assisting': 'العون أو التحريض أو المساعدة بأي شكل آخر',
  'Contributing to a crime of a group with a common purpose, with the aim of furthering its criminal activity or purpose':
    'الإسهام في جريمة جماعة يجمعها قصد مشترك، بهدف تعزيز نشاطها الإجرامي أو غرضها الإجرامي',
  'Contributing to a crime of a group with a common purpose, knowing that it intends the crime':
    'الإسهام في جريمة جماعة يجمعها قصد مشترك، مع العلم بنيتها ارتكاب الجريمة',
  'Direct and public incitement to genocide': 'التحريض المباشر والعلني على الإبادة الجماعية',
  Attempt: 'الشروع',
  'Military commander who knew': 'القائد العسكري الذي كان يعلم',
  'Military commander who should have known': 'القائد العسكري الذي كان يُفترض أن يعلم',
  'Other superior who knew': 'رئيس آخر كان يعلم',
  'Other superior who consciously disregarded clear information':
    'رئيس آخر تجاهل عن وعي معلومات واضحة',
  'Person under eighteen': 'من هو دون الثامنة عشرة',
  'Mental disease or defect': 'المرض أو القصور العقلي',
  Intoxication: 'حالة السُّكر',
  'Self-defence and defence of others': 'الدفاع عن النفس وعن الغير',
  Duress: 'الإكراه',
  'Other ground from the applicable law': 'سبب آخر من القانون الواجب التطبيق',
  'Mistake of fact': 'الغلط في الوقائع',
  'Mistake of law': 'الغلط في القانون',
  'Superior orders': 'أوامر الرؤساء',
  'Aggression: leaders only': 'العدوان: القادة وحدهم',
  'Declaration by a non-party State': 'إعلان دولة غير طرف',
  'Security Council referral': 'إحالة من مجلس الأمن',
  'Irrelevance of official capacity': 'عدم الاعتداد بالصفة الرسمية',
  'No statute of limitations': 'عدم سقوط الجرائم بالتقادم',
  'Mental element: intent and knowledge': 'الركن المعنوي: القصد والعلم',
  'Amendments to articles 5 to 8 bind accepting States only':
    'تعديلات المواد 5 إلى 8 لا تُلزم إلا الدول التي قبلتها',
};
