import { soundsOf } from './sounds.js';

describe('the name of a person', () => {
  it.each([
    ['Muhammad al-Ahmad', 'Mohammed Al Ahmed', 'محمد الأحمد', 'مُحَمَّد الاحمد', 'MOHAMAD AHMAD'],
    ['Abd al-Rahman', 'Abdulrahman', 'Abdel Rahman', 'Abdurrahman', 'عبد الرحمن', 'عبدالرحمن'],
    ['Abdullah', 'Abd Allah', 'عبد الله'],
    ['Abd al-Qader', 'Abdelkader', 'عبد القادر'],
    ['Fatima', 'Fatimah', 'Fatma', 'فاطمة', 'فاطمه'],
    ['Yusuf', 'Youssef', 'Yousef', 'يوسف'],
    ['Khadija', 'Khadeejah', 'خديجة'],
    ['Husayn', 'Hussein', 'حسين'],
    ['Abu Omar', 'أبو عمر', 'Abou Umar'],
    ['Umm Khalid', 'أم خالد', 'Um Khaled'],
    ['Ali', 'علي'],
    ['Layla', 'Leila', 'ليلى'],
    ['Zaytuna', 'زيتونة'],
    ['Mustafa', 'Moustapha', 'مصطفى'],
    ['Yahya', 'Yehia', 'يحيى'],
    ['Aya', 'Aia', 'آية'],
    ['Abd al-Aziz', 'Abdulaziz', 'عبد العزيز'],
    ['Issa', 'Isa', 'عيسى'],
    ['Alaa', 'Ala', 'علاء'],
  ])('%s is found however it is spelled', (name, ...others) => {
    expect(soundsOf(name).join(' ')).toMatch(/\S/);
    for (const other of others) expect(soundsOf(other)).toEqual(soundsOf(name));
  });

  it.each([
    ['Ahmad', 'Hasan'],
    ['Muhammad', 'Ahmad'],
    ['Khalid', 'Walid'],
    ['Fatima', 'Fadi'],
    ['محمد', 'أحمد'],
    ['Salma', 'Salim'],
    ['كريمة', 'كريم'],
  ])('%s is not %s', (one, other) => {
    expect(soundsOf(one)).not.toEqual(soundsOf(other));
  });

  it('leaves nothing of what is no letter, and each word once', () => {
    expect(soundsOf(' — ')).toEqual([]);
    expect(soundsOf('Hasan bin Hasan')).toHaveLength(2);
    expect(soundsOf('Abu')).toHaveLength(1);
  });
});
