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
  /** The thing below which the connection stands, where the list belongs to one. */
  readonly below: 'report' | 'case' | null;
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
    below: null,
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
    below: null,
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
    below: null,
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
    below: null,
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
    below: null,
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
  exhibits: {
    root: 'exhibits',
    filter: null,
    below: 'case',
    rules: false,
    columns: columns({
      number: 'number',
      'first page': 'firstPage',
      'last page': 'lastPage',
      state: 'states',
      kind: 'item.kind.printed',
      'title (en)': 'item.title?en',
      'title (ar)': 'item.title?ar',
      'SHA-256': 'item.files.sha256',
      bearing: 'bearings.bearing',
      "provider's terms": 'item.acquisition.providerTerms',
      evidence: 'evidenceId',
      id: 'id',
    }),
  },
  tasks: {
    root: 'tasks',
    filter: 'TaskFilterInput',
    below: null,
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
    below: 'report',
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
    below: 'report',
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
