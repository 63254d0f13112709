/** What a change touched, as the core reports it: the documents by their ids. */
export interface Touched {
  documents?: string[];
}
