import { cas, confidential, event, open, work } from '../event.js';
import { id, json, label, text } from '../shape/shape.js';

export const MappingSaved = event(
  'mapping',
  'MappingSaved',
  'How the columns of a kind of table are read was saved under a name.',
  {
    mappingId: open(id, 'The mapping.'),
    name: cas(label, 'How the office calls it.'),
    mapping: confidential(json, 'Headings and the fields that their columns hold.'),
  },
);

export const MappingRevised = event(
  'mapping',
  'MappingRevised',
  'A saved mapping was changed. Imports made by it stay as they are: each keeps the mapping it was read by.',
  {
    mappingId: open(id, 'The mapping.'),
    mapping: confidential(json, 'Headings and fields from here on.'),
    reason: work(text, 'Why.'),
  },
);
