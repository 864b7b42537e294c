import type { DossierContent } from '../content.js';
import type { CustodyStep } from '../exhibit.js';

type Attributes = Readonly<Record<string, string | number>>;
type Records = Record<string, Attributes>;

const fileId = (sha256: string): string => `sijil:file-${sha256}`;
const agentId = (by: string): string => `sijil:${by.replaceAll(':', '-')}`;

/** A document of W3C PROV-JSON, in the making. */
class Document {
  readonly entity: Records = {};
  readonly activity: Records = {};
  readonly agent: Records = {};
  readonly wasGeneratedBy: Records = {};
  readonly used: Records = {};
  readonly wasDerivedFrom: Records = {};
  readonly wasAssociatedWith: Records = {};
  readonly hadMember: Records = {};

  /** An activity at a time, by somebody. */
  act(id: string, type: string, at: string, by: string): void {
    this.activity[id] = { 'prov:type': type, 'prov:endTime': at };
    this.agent[agentId(by)] = {
      'prov:type': by.startsWith('process:') ? 'prov:SoftwareAgent' : 'prov:Person',
    };
    this.#relate(this.wasAssociatedWith, 'a', {
      'prov:activity': id,
      'prov:agent': agentId(by),
    });
  }

  derived(generated: string, from: string, by: string): void {
    this.#relate(this.wasGeneratedBy, 'g', { 'prov:entity': generated, 'prov:activity': by });
    this.#relate(this.used, 'u', { 'prov:activity': by, 'prov:entity': from });
    this.#relate(this.wasDerivedFrom, 'd', {
      'prov:generatedEntity': generated,
      'prov:usedEntity': from,
      'prov:activity': by,
    });
  }

  rests(on: string, dossier: string): void {
    this.#relate(this.wasDerivedFrom, 'd', {
      'prov:generatedEntity': dossier,
      'prov:usedEntity': on,
    });
  }

  generated(entity: string, by: string): void {
    this.#relate(this.wasGeneratedBy, 'g', { 'prov:entity': entity, 'prov:activity': by });
  }

  uses(activity: string, entity: string): void {
    this.#relate(this.used, 'u', { 'prov:activity': activity, 'prov:entity': entity });
  }

  member(collection: string, entity: string): void {
    this.#relate(this.hadMember, 'm', { 'prov:collection': collection, 'prov:entity': entity });
  }

  records(): Readonly<Record<string, Records>> {
    const { entity, activity, agent } = this;
    const { wasGeneratedBy, used, wasDerivedFrom, wasAssociatedWith, hadMember } = this;
    return {
      entity,
      activity,
      agent,
      wasGeneratedBy,
      used,
      wasDerivedFrom,
      wasAssociatedWith,
      hadMember,
    };
  }

  #relate(into: Records, letter: string, attributes: Attributes): void {
    into[`_:${letter}${Object.keys(into).length + 1}`] = attributes;
  }
}

const step = (document: Document, exhibit: string, one: CustodyStep): void => {
  const id = `sijil:event-${one.position}`;
  document.act(id, `sijil:${one.kind}`, one.recordedAt, one.by);
  document.uses(id, exhibit);
  if ('file' in one && one.file !== null && 'of' in one)
    document.derived(fileId(one.file), fileId(one.of), id);
  else if ('file' in one && one.file !== null) document.derived(fileId(one.file), exhibit, id);
};

/**
 * Where everything in a dossier comes from, as W3C PROV (PROV-JSON, 2013): the files and what was made of
 * them, who did it and when, and what the dossier rests on. Persons are agents by their ids alone.
 */
export const provenanceOf = (content: DossierContent): object => {
  const { cover, exhibits, history } = content;
  const document = new Document();
  const dossier = `sijil:dossier-${cover.caseId}-${cover.position}`;
  document.entity[dossier] = {
    'prov:type': 'prov:Collection',
    'sijil:reference': cover.reference,
    'sijil:position': cover.position,
    'sijil:profile': cover.profile,
  };
  for (const exhibit of exhibits) {
    const id = `sijil:exhibit-${exhibit.id}`;
    const taken = `sijil:acquisition-${exhibit.evidenceId}`;
    document.entity[id] = {
      'prov:type': 'sijil:Exhibit',
      'sijil:number': exhibit.number,
      'prov:label': exhibit.kind.printed,
    };
    document.activity[taken] = {
      'prov:type': 'sijil:Acquisition',
      'sijil:how': exhibit.acquisition.how.printed,
      ...(exhibit.acquisition.at === null ? {} : { 'prov:endTime': exhibit.acquisition.at }),
    };
    document.generated(id, taken);
    document.rests(id, dossier);
    for (const { sha256, size, mediaType, made, withheld } of exhibit.files) {
      document.entity[fileId(sha256)] = {
        'prov:type': 'sijil:File',
        'sijil:sha256': sha256,
        'sijil:size': size,
        'sijil:mediaType': mediaType,
        'sijil:made': made,
      };
      if (made === 'original') document.member(id, fileId(sha256));
      if (withheld === null) document.member(dossier, fileId(sha256));
    }
    for (const one of exhibit.custody) step(document, id, one);
  }
  for (const { position, type, recordedAt, by } of history)
    document.act(`sijil:event-${position}`, `sijil:${type}`, recordedAt, by);
  return {
    prefix: {
      prov: 'http://www.w3.org/ns/prov#',
      sijil: `urn:sijil:${cover.register.id}:`,
    },
    ...document.records(),
  };
};
