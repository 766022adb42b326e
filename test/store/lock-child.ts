import Database from 'better-sqlite3';

/** Holds the data for so many milliseconds: `node lock-child.ts FILE MS`; says when it has it. */
const [file = '', ms = '0'] = process.argv.slice(2);
const database = new Database(file);
database.exec('BEGIN IMMEDIATE');
process.stdout.write('locked\n');
setTimeout(() => {
  database.exec('COMMIT');
  database.close();
}, Number(ms));
