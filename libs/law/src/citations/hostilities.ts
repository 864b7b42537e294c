/** Words that stand for fighting and not for killing those in one’s power. */
export const HOSTILITIES =
  /\b(air ?strikes?|air raids?|shelling|bombardment|bombing|missiles?|shells?|artillery|mortars?|rockets?|barrel bombs?|warplanes?)\b/i;

/** Where killing is a war crime of its own: those in one’s power. */
export const MURDER: ReadonlySet<string> = new Set(['Article 8(2)(c)(i)-1', 'Article 8(2)(a)(i)']);
