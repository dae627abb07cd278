/** A company's contract as its row keeps it, dates as text. */
export interface ContractColumns {
  contract_number: string | null
  contract_from: string | null
  contract_until: string | null
}

/** The contract out of a row, where one was entered. */
export function contractOf({
  contract_number: number,
  contract_from: from,
  contract_until: until,
}: ContractColumns) {
  return number && from ? { contract: { number, from, ...(until && { until }) } } : {}
}
