import type { LifeEvent } from '../guidance/life-events/index.ts';

/** The words around a checklist. */
export const lifeEventTexts = {
  title: (event: LifeEvent): string => {
    switch (event.kind) {
      case 'leaving':
        return event.laidOff ? 'Laid off: what to see to' : 'Leaving your job';
      case 'newJob':
        return 'A new job';
      case 'bonus':
        return 'Your bonus';
      case 'birthday':
        return event.age === undefined
          ? 'Your next birthday that counts'
          : `Turning ${ageInWords(event.age)}`;
      case 'married':
        return 'Getting married';
      case 'overLimit':
        return 'Over a limit';
    }
  },
  toDo: (by: string | undefined, says: string) => `☐ ${by === undefined ? '' : `*${by}:* `}${says}`,
  which: () => '*What’s changing?* You get one checklist, with your dates and figures where I know them.',
  lifeEvents: () => 'Something’s changing',
  moreAbout: () => 'More about this',
};

const HALF = 59;
const ageInWords = (age: number): string => (age === HALF ? '59½' : String(age));
