import { beginningsOf, soundsOf, typedSounds } from './sounds.js';

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

describe('a name that is being typed', () => {
  /** Whether what is typed so far leads to a name, as an index of sounds and beginnings has it. */
  const leads = (typed: string, name: string): boolean => {
    const sounds = soundsOf(name);
    const { words, last } = typedSounds(typed);
    if (last === null || !words.every((word) => sounds.includes(word))) return false;
    const begun = beginningsOf(last.begins).at(-1);
    return (
      sounds.includes(last.whole) ||
      (begun !== undefined && sounds.some((sound) => beginningsOf(sound).includes(begun)))
    );
  };

  it.each([
    ['moh', 'محمد', 'Mohammed', 'Mahmoud'],
    ['مح', 'Muhammad', 'محمود'],
    ['Ahm', 'أحمد', 'Ahmed al-Inventari'],
    ['fatim', 'فاطمة', 'Fatima'],
    ['fatimah', 'فاطمة', 'Fatma'],
    ['abdul', 'Abdulrahman', 'عبد الله', 'Abd al-Qader'],
    ['عبدال', 'Abdulaziz', 'عبد الرحمن'],
    ['abd al-rah', 'Abdurrahman', 'عبد الرحمن'],
    ['abu om', 'أبو عمر', 'Abou Umar'],
    ['Salma inv', 'سلمى الإنفنتاري'],
    ['abdulrahma', 'Abdul Rahman', 'عبدالرحمن'],
    ['ali', 'علي'],
  ])('%s leads on to it, in either script', (typed, ...names) => {
    for (const name of names)
      expect([typed, name, leads(typed, name)]).toEqual([typed, name, true]);
  });

  it.each([
    ['moh', 'Hasan'],
    ['m', 'Mohammed'],
    ['inv Salma', 'Salma Inventari'],
    ['Salma moh', 'Salma Inventari'],
    ['ham', 'Mohammed'],
    ['—', 'Mohammed'],
  ])('%s does not lead to %s', (typed, name) => {
    expect(leads(typed, name)).toBe(false);
  });

  it('leads on to a whole name letter by letter from its second sound', () => {
    for (const name of ['Muhammad', 'Khadija', 'Mustafa', 'Yusuf', 'زيتونة', 'خديجة', 'مصطفى'])
      for (
        let n = name.length;
        beginningsOf(typedSounds(name.slice(0, n)).last?.begins ?? '').length > 0;
        n -= 1
      )
        expect([name.slice(0, n), leads(name.slice(0, n), name)]).toEqual([name.slice(0, n), true]);
  });
});
