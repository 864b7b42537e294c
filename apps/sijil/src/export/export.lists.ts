/** One column of an export: its heading and where its value stands in a node of the API. */
export interface ExportColumn {
  readonly heading: string;
  /** `attributedTo.printed`; a name with `?` is protected and may be withheld. */
  readonly at: string;
}

/** One list that can be exported: the question put to the API, and its columns. */
export interface ExportList {
  /** The root that gives the connection, and the type of its filter. */
  readonly root: string;
  readonly filter: string | null;
  /** The connection below one report, where the list belongs to a report. */
  readonly ofReport: boolean;
  readonly columns: readonly ExportColumn[];
  /** Whether its values depend on the counting rules. */
  readonly rules: boolean;
}

const columns = (table: Readonly<Record<string, string>>): readonly ExportColumn[] =>
  Object.entries(table).map(([heading, at]) => ({ heading, at }));

/** Every list that `npx sijil export` knows. */
export const exportLists: Readonly<Record<string, ExportList>> = {
  incidents: {
    root: 'incidents',
    filter: 'IncidentFilterInput',
    ofReport: false,
    rules: true,
    columns: columns({
      id: 'id',
      unit: 'unitId',
      from: 'occurredFrom',
      to: 'occurredTo',
      governorate: 'governorate.printed',
      settlement: 'settlement',
      'attributed to': 'attributedTo.printed',
      'counted under': 'countedUnder.printed',
      attack: 'attackKind.printed',
      target: 'target.printed',
      killed: 'toll.killed.value',
      children: 'toll.children.value',
      women: 'toll.women.value',
      injured: 'toll.injured.value',
      'competing tolls': 'toll.competing',
      'massacre by rule': 'massacre.answer',
      'rule version': 'massacre.ruleVersion',
      'massacre by publisher': 'massacre.byPublisher',
      verification: 'verification',
      'still listed': 'asserted',
      report: 'report.key',
      summary: 'description.summary?',
      'recorded at position': 'recorded',
    }),
  },
  evidence: {
    root: 'evidenceItems',
    filter: 'EvidenceFilterInput',
    ofReport: false,
    rules: false,
    columns: columns({
      id: 'id',
      kind: 'kind.printed',
      held: 'held',
      dated: 'dated',
      'SHA-256': 'files.sha256',
      'media type': 'files.mediaType',
      bytes: 'files.size',
      'source reliability': 'sourceReliability',
      'information credibility': 'informationCredibility',
      contested: 'contested',
      withdrawn: 'withdrawn',
      host: 'hostId',
      publisher: 'publication.publisher',
      'title (en)': 'title?en',
      'title (ar)': 'title?ar',
      'added at position': 'added',
    }),
  },
  persons: {
    root: 'persons',
    filter: 'PersonFilterInput',
    ofReport: false,
    rules: false,
    // Under pseudonyms: a name leaves the vault for a person who asks for it, never by the list.
    columns: columns({
      id: 'id',
      pseudonym: 'pseudonym',
      identity: 'identityState',
      'merged into': 'mergedIntoId',
      'registered at position': 'registered',
    }),
  },
  actors: {
    root: 'actors',
    filter: 'ActorFilterInput',
    ofReport: false,
    rules: false,
    columns: columns({
      id: 'id',
      kind: 'kind',
      code: 'code',
      'name (en)': 'name.en',
      'name (ar)': 'name.ar',
      'merged into': 'mergedIntoId',
      note: 'note?',
      'registered at position': 'registered',
    }),
  },
  cases: {
    root: 'cases',
    filter: 'CaseFilterInput',
    ofReport: false,
    rules: false,
    columns: columns({
      id: 'id',
      reference: 'reference',
      forum: 'forum',
      'title (en)': 'title?en',
      'title (ar)': 'title?ar',
      mandate: 'mandate?',
      'opened at position': 'opened',
    }),
  },
  tasks: {
    root: 'tasks',
    filter: 'TaskFilterInput',
    ofReport: false,
    rules: false,
    columns: columns({
      id: 'id',
      about: 'subjectNoun',
      'id of that': 'subjectId',
      stage: 'stage',
      assignee: 'assigneeId',
      due: 'due',
      'asked by': 'askedBy',
      'asked at': 'askedAt',
      title: 'title?',
      details: 'details?',
      result: 'result?',
      reason: 'reason?',
      'opened at position': 'opened',
    }),
  },
  findings: {
    root: 'findings',
    filter: null,
    ofReport: true,
    rules: false,
    columns: columns({
      id: 'id',
      code: 'code',
      path: 'path',
      message: 'message',
      incident: 'incidentId',
      outcome: 'outcome',
      reason: 'reason?',
      tool: 'tool',
      'raised at position': 'raised',
    }),
  },
  figures: {
    root: 'figures',
    filter: null,
    ofReport: true,
    rules: false,
    columns: columns({
      id: 'id',
      key: 'key',
      value: 'value',
      printed: 'printed',
      unit: 'unit',
      qualifier: 'qualifier.printed',
      counts: 'counts?',
      stands: 'stands',
      'made at position': 'made',
    }),
  },
};
