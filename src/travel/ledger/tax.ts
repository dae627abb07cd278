/** Consumption tax on domestic flights, in percent. */
export const taxRate = 10

/** The tax inside an amount with tax, to the yen below as the carriers count it; of a credit it is a credit too. */
export const taxInside = (amount: number): number =>
  Math.sign(amount) * Math.floor((Math.abs(amount) * taxRate) / (100 + taxRate))
