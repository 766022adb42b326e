/** Where the data lies: the path of a SQLite file, ":memory:", or the address of a PostgreSQL database. */

export const isPostgres = (where: string): boolean => /^postgres(?:ql)?:\/\//.test(where);

/** A file that stays, with room beside it for what goes with the data. */
export const isFile = (where: string): boolean => !isPostgres(where) && where !== ':memory:';
