/** The crimes of the Statute by what they consist in, in words of ours after the terms of the treaty. */
export const CRIMES: Readonly<Record<string, string>> = {
  killing: 'قتل أفراد الجماعة',
  'causing serious bodily or mental harm': 'إلحاق أذى بدني أو معنوي جسيم',
  'deliberately inflicting conditions of life calculated to bring about physical destruction':
    'فرض أحوال معيشية عمداً يُقصد بها الإهلاك الفعلي',
  'imposing measures intended to prevent births': 'فرض تدابير تستهدف منع الإنجاب',
  'forcibly transferring children': 'نقل الأطفال عنوة',
  murder: 'القتل العمد',
  extermination: 'الإبادة',
  enslavement: 'الاسترقاق',
  'deportation or forcible transfer of population': 'إبعاد السكان أو النقل القسري للسكان',
  'imprisonment or other severe deprivation of physical liberty':
    'السجن أو الحرمان الشديد على أي نحو آخر من الحرية البدنية',
  torture: 'التعذيب',
  rape: 'الاغتصاب',
  'sexual slavery': 'الاستعباد الجنسي',
  'enforced prostitution': 'الإكراه على البغاء',
  'forced pregnancy': 'الحمل القسري',
  'enforced sterilization': 'التعقيم القسري',
  'sexual violence': 'العنف الجنسي',
  persecution: 'الاضطهاد',
  'enforced disappearance of persons': 'الاختفاء القسري للأشخاص',
  apartheid: 'الفصل العنصري',
  'other inhumane acts': 'الأفعال اللاإنسانية الأخرى',
  'wilful killing': 'القتل العمد لأشخاص محميين',
  'inhuman treatment': 'المعاملة اللاإنسانية',
  'biological experiments': 'التجارب البيولوجية',
  'wilfully causing great suffering': 'تعمّد إحداث معاناة شديدة',
  'destruction and appropriation of property': 'تدمير الممتلكات والاستيلاء عليها',
  'compelling service in hostile forces': 'الإرغام على الخدمة في صفوف قوات معادية',
  'denying a fair trial': 'الحرمان من محاكمة عادلة',
  'unlawful deportation and transfer': 'الإبعاد والنقل غير المشروعين',
  'unlawful confinement': 'الحبس غير المشروع',
  'taking hostages': 'أخذ الرهائن',
  'attacking civilians': 'الهجوم على المدنيين',
  'attacking civilian objects': 'الهجوم على الأعيان المدنية',
  'attacking personnel or objects involved in a humanitarian assistance or peacekeeping mission':
    'الهجوم على موظفين أو أعيان في مهمة مساعدة إنسانية أو حفظ سلام',
  'excessive incidental death, injury, or damage':
    'إحداث خسائر تبعية مفرطة في الأرواح أو إصابات أو أضرار مفرطة',
  'attacking undefended places': 'الهجوم على أماكن عزلاء',
  'killing or wounding a person hors de combat': 'قتل أو جرح شخص عاجز عن القتال',
  'improper use of a flag of truce': 'إساءة استعمال علم الهدنة',
  'improper use of a flag, insignia or uniform of the hostile party':
    'إساءة استعمال علم الطرف المعادي أو شارته أو زيه العسكري',
  'improper use of a flag, insignia or uniform of the United Nations':
    'إساءة استعمال علم الأمم المتحدة أو شاراتها أو زيها العسكري',
  'improper use of the distinctive emblems of the Geneva Conventions':
    'إساءة استعمال الشعارات المميزة لاتفاقيات جنيف',
  "transferring the occupier's own civilians in, or deporting or transferring the occupied population":
    'نقل دولة الاحتلال مدنييها إلى الأرض المحتلة، أو إبعاد سكان الأرض المحتلة أو نقلهم',
  'attacking protected objects': 'الهجوم على أعيان محمية',
  mutilation: 'التشويه البدني',
  'medical or scientific experiments': 'التجارب الطبية أو العلمية',
  'treacherously killing or wounding': 'القتل أو الإصابة غدراً',
  'denying quarter': 'إعلان أنه لن يبقى أحد على قيد الحياة',
  "destroying or seizing the enemy's property": 'تدمير ممتلكات العدو أو الاستيلاء عليها',
  'depriving the nationals of the hostile power of rights or actions':
    'حرمان رعايا الطرف المعادي من الحقوق أو الدعاوى',
  'compelling participation in military operations': 'الإجبار على الاشتراك في عمليات حربية',
  pillaging: 'النهب',
  'employing poison or poisoned weapons': 'استخدام السموم أو الأسلحة المسممة',
  'employing prohibited gases, liquids, materials or devices':
    'استخدام الغازات أو السوائل أو المواد أو الأجهزة المحظورة',
  'employing prohibited bullets': 'استخدام الرصاص المحظور',
  'employing weapons, projectiles or materials or methods of warfare listed in the Annex to the Statute':
    'استخدام أسلحة أو قذائف أو مواد أو أساليب حربية مدرجة في مرفق النظام الأساسي',
  'outrages upon personal dignity': 'الاعتداء على كرامة الشخص',
  'using protected persons as shields': 'استخدام أشخاص محميين دروعاً',
  'attacking objects or persons using the distinctive emblems of the Geneva Conventions':
    'الهجوم على أعيان أو أشخاص يستعملون الشعارات المميزة لاتفاقيات جنيف',
  'starvation as a method of warfare': 'التجويع أسلوباً من أساليب الحرب',
  'using, conscripting or enlisting children': 'استخدام الأطفال أو تجنيدهم إلزامياً أو طوعياً',
  'using, conscripting and enlisting children': 'استخدام الأطفال وتجنيدهم إلزامياً أو طوعياً',
  'employing biological or toxin weapons': 'استخدام الأسلحة البيولوجية أو التكسينية',
  'employing weapons injuring by non-detectable fragments':
    'استخدام أسلحة تصيب بشظايا لا يمكن كشفها',
  'employing blinding laser weapons': 'استخدام أسلحة الليزر المسببة للعمى',
  'cruel treatment': 'المعاملة القاسية',
  'sentencing or execution without due process':
    'إصدار أحكام أو تنفيذ إعدامات من غير ضمانات المحاكمة الواجبة',
  'displacing civilians': 'تشريد المدنيين',
};
