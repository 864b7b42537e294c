/** Whether a text has an ASCII control character other than the newline, which no note may have. */
export const hasControl = (text: string): boolean => {
  for (const character of text) if (character < ' ' && character !== '\n') return true;
  return false;
};

/** Whether a text can name a key: it is not empty and has no Unicode space, no plus and no control. */
export const isKeyName = (name: string): boolean =>
  /^[^\p{White_Space}+]+$/u.test(name) && !hasControl(name) && name.isWellFormed();
