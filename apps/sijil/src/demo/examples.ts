import { DEMO_REFERENCE } from './demo-case.js';

/** Queries to begin with, on the demo register. */
export const EXAMPLES: readonly { readonly title: string; readonly query: string }[] = [
  {
    title: 'Massacres and victims by party, with the counting rule beside the publisher’s word',
    query: `query ByParty {
  statistics(by: party) {
    position
    rule { id version }
    groups { group { printed } massacres massacresByRule { yes no undetermined } killed children unborn women }
    total { massacres killed children unborn women }
  }
}`,
  },
  {
    title: 'The case file in one query',
    query: `query CaseFile {
  case(reference: "${DEMO_REFERENCE}") {
    position
    case {
      reference
      title { value { en ar } withheld { reason } }
      suspects { invented on post { name { en } } }
      incidents(first: 10) {
        nodes {
          incident {
            occurredFrom
            settlement
            countedUnder { printed }
            toll { killed { value qualifier } }
            classifications { status law { forum entry } reason { value withheld { reason } } }
          }
        }
      }
      exhibits(first: 10) {
        nodes { number firstPage lastPage item { kind { printed } } bearings { bearing } }
      }
    }
  }
}`,
  },
  {
    title: 'A charge and its matrix: what is covered, contradicted, empty and assessed',
    query: `query Charge {
  case(reference: "${DEMO_REFERENCE}") {
    position
    case {
      charges {
        number
        status
        crime { forum entry }
        mode { entry }
        questions
        linkage { from { kind printed } to { kind printed } }
        matrix { row text citation coverage originsFor originsAgainst finding facts { number kind } }
      }
      gaps { kind requirement }
    }
  }
}`,
  },
  {
    title: 'Who says what of one place, and what is withheld from you',
    query: `query WhoSaysWhat {
  incidents(filter: { governorates: ["Hama"] }, first: 5) {
    position
    totalCount
    nodes {
      occurredFrom
      settlement
      attributions { role party { printed } language { printed } source { kind section { printed } } stands }
      tolls { source { kind } counts { outcome value qualifier category { printed } } }
      accounts(first: 10) { nodes { person { pseudonym identity { name { value withheld { reason } } } } } }
      findings { code message }
    }
  }
}`,
  },
];
