/**
 * What a record's amounts are in, on every object of an org that has several currencies. An org that has one has no such
 * field, so that no component may import it: ask for it with `ifSeen`, and set it only where it was there.
 */
export const currencyIsoCode = 'CurrencyIsoCode';
