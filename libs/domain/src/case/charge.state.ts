import type {
  CaseSeen,
  ChargeDrafted,
  DataOf,
  ElementArgued,
  FactAlleged,
  FactSupportRecorded,
  LinkageAsserted,
} from '#events';
import { put } from '../rules/shelf.js';
import type { Told } from '../rules/wish.js';

/** A passage put for or against an alleged fact. */
export interface Support {
  readonly said: DataOf<typeof FactSupportRecorded>;
  readonly withdrawn: boolean;
}

/** A fact alleged in the case, as it is put now. Supports stand with their fact, so that folding stays linear. */
export interface AllegedFact {
  readonly said: Pick<DataOf<typeof FactAlleged>, 'number' | 'kind' | 'acts' | 'statement'>;
  readonly withdrawn: boolean;
  readonly supports: ReadonlyMap<string, Support>;
}

/** A link of the chain from act to suspect. */
export interface Linkage {
  readonly said: DataOf<typeof LinkageAsserted>;
  readonly withdrawn: boolean;
}

/** A charge with what was argued for its rows. */
export interface Charge {
  readonly said: DataOf<typeof ChargeDrafted>;
  /** Who drafted it. */
  readonly by: string;
  readonly status: 'drafted' | 'adopted' | 'withdrawn';
  readonly linkage: ReadonlyMap<string, Linkage>;
  readonly arguments: ReadonlyMap<string, Pick<DataOf<typeof ElementArgued>, 'facts' | 'argument'>>;
}

/** The part of a case that holds what is alleged and charged. */
export interface Charging {
  readonly facts: ReadonlyMap<string, AllegedFact>;
  readonly charges: ReadonlyMap<string, Charge>;
}

/** A case in which nothing is alleged yet. */
export const uncharged: Charging = { facts: new Map(), charges: new Map() };

const onFact = (
  state: Charging,
  factId: string,
  how: (fact: AllegedFact) => AllegedFact,
): Charging => {
  const alleged = state.facts.get(factId);
  return alleged ? { ...state, facts: put(state.facts, factId, how(alleged)) } : state;
};

const onCharge = (state: Charging, chargeId: string, how: (charge: Charge) => Charge): Charging => {
  const charge = state.charges.get(chargeId);
  return charge ? { ...state, charges: put(state.charges, chargeId, how(charge)) } : state;
};

const gone = <V extends { readonly withdrawn: boolean }>(
  map: ReadonlyMap<string, V>,
  id: string,
): ReadonlyMap<string, V> => {
  const value = map.get(id);
  return value === undefined ? map : put(map, id, { ...value, withdrawn: true });
};

/** What a fact does to what is alleged and charged. */
export const charging = (state: Charging, fact: Told<CaseSeen>): Charging => {
  switch (fact.type) {
    case 'FactAlleged': {
      const { factId, ...said } = fact.data;
      const facts = put(state.facts, factId, { said, withdrawn: false, supports: new Map() });
      return { ...state, facts };
    }
    case 'FactRevised': {
      const { factId, kind, statement } = fact.data;
      return onFact(state, factId, (one) => ({ ...one, said: { ...one.said, kind, statement } }));
    }
    case 'FactWithdrawn':
      return onFact(state, fact.data.factId, (one) => ({ ...one, withdrawn: true }));
    case 'FactSupportRecorded':
      return onFact(state, fact.data.factId, (one) => ({
        ...one,
        supports: put(one.supports, fact.data.supportId, { said: fact.data, withdrawn: false }),
      }));
    case 'FactSupportWithdrawn':
      return onFact(state, fact.data.factId, (one) => ({
        ...one,
        supports: gone(one.supports, fact.data.supportId),
      }));
    case 'ChargeDrafted': {
      const charge: Charge = {
        said: fact.data,
        by: fact.by,
        status: 'drafted',
        linkage: new Map(),
        arguments: new Map(),
      };
      return { ...state, charges: put(state.charges, fact.data.chargeId, charge) };
    }
    case 'ChargeAdopted':
      return onCharge(state, fact.data.chargeId, (one) => ({ ...one, status: 'adopted' }));
    case 'ChargeWithdrawn':
      return onCharge(state, fact.data.chargeId, (one) => ({ ...one, status: 'withdrawn' }));
    case 'LinkageAsserted':
      return onCharge(state, fact.data.chargeId, (one) => ({
        ...one,
        linkage: put(one.linkage, fact.data.linkId, { said: fact.data, withdrawn: false }),
      }));
    case 'LinkageWithdrawn':
      return onCharge(state, fact.data.chargeId, (one) => ({
        ...one,
        linkage: gone(one.linkage, fact.data.linkId),
      }));
    case 'ElementArgued': {
      const { chargeId, requirement, facts, argument } = fact.data;
      return onCharge(state, chargeId, (one) => ({
        ...one,
        arguments: put(one.arguments, requirement, { facts, argument }),
      }));
    }
    default:
      return state;
  }
};
