/** The register page as a person sees it: 50 rows, how many there are, where it goes on. */
export const PAGE_QUERY = `query Page($asOf: AsOfInput) {
  incidents(first: 50, asOf: $asOf) {
    position
    totalCount
    nodes {
      id
      occurredFrom
      occurredTo
      settlement
      governorate { code printed }
      target { code printed }
      attackKind { code printed }
      verification
      countedUnder { code printed }
      attributedTo { code printed }
      controlCountedAs
      strikes
      toll {
        competing
        killed { value qualifier }
        children { value qualifier }
        women { value qualifier }
        unborn
        injured { value qualifier }
      }
      massacre { answer ground byPublisher byMember }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The case file in one query: its incidents, its exhibits with their items, what was opened for it. */
export const CASE_QUERY = `query CaseFile($reference: String, $asOf: AsOfInput, $incidents: Int, $exhibits: Int) {
  case(reference: $reference, asOf: $asOf) {
    position
    case {
      reference
      forum
      title { value { en ar } withheld { reason } }
      suspects { id invented on post { name { en } } }
      incidents(first: $incidents) {
        nodes {
          incident {
            id
            occurredFrom
            settlement
            countedUnder { printed }
            toll { killed { value qualifier } }
            classifications { status law { forum entry } }
          }
        }
      }
      exhibits(first: $exhibits) {
        nodes {
          id
          number
          firstPage
          lastPage
          item { id kind { printed } held }
          bearings { bearing }
        }
      }
    }
  }
}`;
