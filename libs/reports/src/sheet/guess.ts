import type { JsonObject } from '#kernel';
import { fold } from '../vocabulary/fold.js';
import { sheetFields } from './sheet.fields.js';

/** What headings of a field look like, in English and Arabic, besides the name of the field itself. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  id: [
    'id',
    'no',
    'number',
    'ref',
    'reference',
    'code',
    'case id',
    'incident id',
    'الرقم',
    'رقم الحادثة',
    'المعرف',
  ],
  date: ['incident date', 'date of incident', 'date of attack', 'day', 'التاريخ', 'تاريخ الحادثة'],
  dateEnd: ['end date', 'date to', 'تاريخ النهاية'],
  datePrecision: ['date precision', 'precision', 'دقة التاريخ'],
  time: ['time of incident', 'hour', 'الوقت', 'الساعة'],
  where: ['page', 'pages', 'page of report', 'الصفحة', 'الصفحات', 'رقم الصفحة'],
  evidenceWhere: ['timecode', 'time code', 'page of source', 'صفحة المصدر'],
  confirmedOn: ['date confirmed', 'confirmed', 'تاريخ التأكيد'],
  settlement: [
    'town',
    'village',
    'city',
    'place',
    'location',
    'المكان',
    'البلدة',
    'القرية',
    'المدينة',
  ],
  neighbourhood: ['neighborhood', 'quarter', 'الحي'],
  subArea: ['district', 'subdistrict', 'المنطقة', 'الناحية'],
  governorate: ['province', 'muhafaza', 'المحافظة'],
  site: ['exact place', 'الموقع'],
  attributedTo: [
    'perpetrator',
    'responsible',
    'responsible party',
    'party',
    'attribution',
    'الجهة المسؤولة',
    'الطرف المسؤول',
    'الجهة',
  ],
  control: ['control of area', 'controlled by', 'area control', 'السيطرة', 'جهة السيطرة'],
  attackKind: ['attack', 'type of attack', 'attack type', 'incident type', 'نوع الهجوم'],
  munition: ['weapon', 'munitions', 'السلاح', 'نوع السلاح'],
  targetKind: ['target', 'type of target', 'الهدف', 'نوع الهدف'],
  killed: [
    'deaths',
    'dead',
    'fatalities',
    'total killed',
    'number killed',
    'القتلى',
    'عدد القتلى',
    'عدد الضحايا',
  ],
  children: ['children killed', 'child', 'الأطفال', 'أطفال', 'عدد الأطفال'],
  women: ['women killed', 'النساء', 'نساء', 'عدد النساء'],
  men: ['men killed', 'الرجال', 'رجال'],
  injured: ['wounded', 'number injured', 'الجرحى', 'عدد الجرحى', 'المصابون'],
  descriptor: ['victims are', 'status of victims'],
  civilians: ['all civilians', 'مدنيون'],
  victimNames: [
    'name',
    'names',
    'victim',
    'victims',
    'victim name',
    'names of victims',
    'الاسم',
    'اسم الضحية',
    'أسماء الضحايا',
  ],
  witnessNames: [
    'witness',
    'witnesses',
    'witness name',
    'names of witnesses',
    'الشاهد',
    'اسم الشاهد',
    'الشهود',
  ],
  suspectNames: ['suspect', 'suspects', 'perpetrator name', 'اسم المشتبه به'],
  evidenceType: ['source type', 'type of source', 'نوع المصدر'],
  evidenceBy: ['source', 'source name', 'reported by', 'المصدر', 'اسم المصدر'],
  evidenceLink: ['link', 'url', 'source link', 'الرابط'],
  summary: ['description', 'details', 'what happened', 'الوصف', 'التفاصيل'],
  note: ['notes', 'comment', 'comments', 'remarks', 'ملاحظات'],
};

const words = (name: string): string => name.replace(/([A-Z])/g, ' $1');

const byHeading: ReadonlyMap<string, string> = new Map(
  Object.keys(sheetFields).flatMap((name): readonly (readonly [string, string])[] =>
    [name, words(name), ...(HEADINGS[name] ?? [])].map((heading) => [fold(heading), name]),
  ),
);

/** The field that a heading looks like; null where it looks like none. */
export const guessedField = (heading: string): string | null =>
  byHeading.get(fold(heading)) ?? null;

/** A mapping as the headings look. A proposal: a person reads it, corrects it and hands it in. */
export const proposedMapping = (headings: readonly string[]): JsonObject => {
  const taken = new Set<string>();
  const columns = Object.fromEntries(
    headings.map((heading): [string, string | null] => {
      const field = guessedField(heading);
      if (field === null || taken.has(field)) return [heading, null];
      taken.add(field);
      return [heading, field];
    }),
  );
  return { columns, dates: 'YYYY-MM-DD', ...(taken.has('id') ? {} : { id: [] }) };
};
