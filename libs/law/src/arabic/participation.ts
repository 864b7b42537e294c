/** What the modes of liability ask for, in words of ours. */
export const PARTICIPATION: Readonly<Record<string, string>> = {
  'The person carried out the material elements in person.': 'نفّذ الشخص الأركان المادية بنفسه.',
  'The person had the intent and knowledge that the crime asks for.':
    'توافر لدى الشخص ما تتطلبه الجريمة من قصد وعلم.',
  'There was an agreement or common plan of at least two people which, carried out as meant, led to the crime.':
    'كان هناك اتفاق أو خطة مشتركة بين شخصين على الأقل أفضى تنفيذها كما أُريد إلى الجريمة.',
  'The person’s part was essential: without it the crime could have been prevented.':
    'كان دور الشخص جوهرياً: من دونه كان يمكن أن تُحبط الجريمة.',
  'The person and the others knew and accepted that the plan would lead to the crime.':
    'كان الشخص والآخرون يعلمون أن الخطة ستفضي إلى الجريمة وقبلوا بذلك.',
  'The person was aware of the facts that gave this control.':
    'كان الشخص مدركاً للوقائع التي منحته هذه السيطرة.',
  'The person controlled the will of those who carried out the crime, for instance through an organisation whose members could be exchanged and obeyed almost by themselves.':
    'كان الشخص يسيطر على إرادة من نفّذوا الجريمة، ومن ذلك عن طريق تنظيم يمكن استبدال أفراده ويطيعون طاعة شبه آلية.',
  'The person used that control to have the crime carried out.':
    'استخدم الشخص تلك السيطرة لتنفيذ الجريمة.',
  'One or more of those in the plan controlled the people or the organisation that carried out the crime.':
    'كان واحد أو أكثر من أصحاب الخطة يسيطر على من نفّذوا الجريمة أو على التنظيم الذي نفّذها.',
  'The crime was carried out through them.': 'نُفّذت الجريمة عن طريقهم.',
  'The person was in a position of authority.': 'كان الشخص في موقع سلطة.',
  'The person told another, in whatever form, to commit a crime or to do what led to it.':
    'أوعز الشخص إلى غيره، بأي شكل كان، بارتكاب جريمة أو بفعل ما أفضى إليها.',
  'The order had a direct effect on the crime that was committed or attempted.':
    'كان للأمر أثر مباشر في الجريمة التي وقعت أو شُرع فيها.',
  'The person knew, at least, that in the ordinary course the crime would follow from carrying out the order.':
    'كان الشخص يعلم على الأقل أن الجريمة ستترتب في المسار المعتاد للأمور على تنفيذ الأمر.',
  'The person asked or urged another to commit the crime.':
    'طلب الشخص من غيره ارتكاب الجريمة أو حثّه عليها.',
  'The crime was committed, or at least attempted.': 'وقعت الجريمة أو شُرع فيها على الأقل.',
  'The asking had a direct effect on it.': 'كان للطلب أثر مباشر فيها.',
  'The person used influence on another so that they committed the crime.':
    'مارس الشخص نفوذاً على غيره حتى ارتكب الجريمة.',
  'The influence had a direct effect on it.': 'كان للنفوذ أثر مباشر فيها.',
  'The person helped with the crime or its attempt; giving the means is one way.':
    'ساعد الشخص في الجريمة أو في الشروع فيها؛ وتوفير الوسائل من صور ذلك.',
  'The person did so for the purpose of making the crime easier.':
    'فعل الشخص ذلك بغرض تيسير الجريمة.',
  'The person knew that in the ordinary course the crime would be committed.':
    'كان الشخص يعلم أن الجريمة ستُرتكب في المسار المعتاد للأمور.',
  'Those who did it were a group acting with a common purpose.':
    'كان من ارتكبوها جماعة تعمل بقصد مشترك.',
  'The person contributed to the crime in another way than letters (a) to (c) name.':
    'أسهم الشخص في الجريمة بغير الصور المذكورة في الفقرات الفرعية من (أ) إلى (ج).',
  'The person meant to contribute.': 'كان الإسهام متعمداً.',
  'The person wanted to further the group’s criminal activity or purpose, which involves a crime of the Court.':
    'أراد الشخص تعزيز نشاط الجماعة الإجرامي أو غرضها الإجرامي المنطوي على جريمة من اختصاص المحكمة.',
  'The person knew that the group intended to commit the crime.':
    'كان الشخص يعلم أن الجماعة تنوي ارتكاب الجريمة.',
  'The person called on others, directly and in public, to commit genocide.':
    'دعا الشخص آخرين دعوة مباشرة وعلنية إلى ارتكاب الإبادة الجماعية.',
  'The person wanted to bring them to it and shared the intent to destroy the group.':
    'أراد الشخص حملهم على ذلك وكانت لديه نية إهلاك الجماعة.',
  'The person took a step that substantially began the crime.':
    'اتخذ الشخص خطوة ملموسة بدأ بها تنفيذ الجريمة.',
  'The crime did not come about, for reasons other than what the person wanted.':
    'لم تقع الجريمة لأسباب لا صلة لها بإرادة الشخص.',
  'The person did not give the crime up or prevent it, fully and of their own will.':
    'لم يكفّ الشخص عن الجريمة أو يحُل دون إتمامها كفّاً تاماً بمحض إرادته.',
  'The person was a military commander or in fact acted as one.':
    'كان الشخص قائداً عسكرياً أو قائماً فعلاً بأعمال القائد العسكري.',
  'They had effective command and control, or effective authority and control, over the forces.':
    'كانت له على القوات إمرة وسيطرة فعليتان، أو سلطة وسيطرة فعليتان.',
  'Those forces or subordinates committed crimes of the Court.':
    'ارتكبت تلك القوات أو ارتكب أولئك المرؤوسون جرائم من اختصاص المحكمة.',
  'The crimes came of a failure to keep proper control over them.':
    'نجمت الجرائم عن عدم ممارسة السيطرة عليهم ممارسة سليمة.',
  'The commander knew that the forces were committing the crimes or about to.':
    'كان القائد يعلم أن القوات ترتكب الجرائم أو على وشك ارتكابها.',
  'Given the circumstances at the time, the commander should have known that the forces were committing the crimes or about to.':
    'كان يُفترض أن يعلم القائد، بحكم الظروف السائدة حينها، أن القوات ترتكب الجرائم أو على وشك ارتكابها.',
  'The person did not do all that was necessary and reasonable in their power to prevent or stop the crimes or to bring them before those who investigate and prosecute.':
    'لم يتخذ الشخص كل ما هو لازم ومعقول في حدود سلطته لمنع الجرائم أو وقفها أو لعرضها على سلطات التحقيق والمقاضاة.',
  'The person was a superior of another kind than a military commander.':
    'كان الشخص رئيساً من غير القادة العسكريين.',
  'They had effective authority and control over the subordinates.':
    'كانت له على المرؤوسين سلطة وسيطرة فعليتان.',
  'The superior knew that the subordinates were committing the crimes or about to.':
    'كان الرئيس يعلم أن المرؤوسين يرتكبون الجرائم أو على وشك ارتكابها.',
  'The superior consciously passed over information which clearly showed that the subordinates were committing the crimes or about to.':
    'تجاهل الرئيس عن وعي معلومات تبيّن بوضوح أن المرؤوسين يرتكبون الجرائم أو على وشك ارتكابها.',
  'The crimes concerned activities for which the superior was in fact responsible and which they controlled.':
    'تعلقت الجرائم بأنشطة كان الرئيس مسؤولاً عنها فعلاً وكانت تحت سيطرته.',
};
