import type { DossierContent } from '../../content/content.js';
import type { Paper } from '../paper.js';
import { people } from '../words/people.js';
import { accounts } from './accounts.js';
import { conflicts, parties } from './parties.js';
import { members, persons } from './persons.js';
import { places } from './places.js';

/** 3. Of whom and of what places the dossier speaks. */
export const glossarySection = (paper: Paper, content: DossierContent): void => {
  paper.section(3, people.section);
  parties(paper, content);
  conflicts(paper, content);
  places(paper, content);
  persons(paper, content);
  accounts(paper, content);
  members(paper, content);
};
