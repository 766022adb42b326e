/** Questions: which topic a text asks about, and what the answer says. */
export {
  type Answer,
  answerTopic,
  isQuestion,
  questionsIn,
  THIS_YEAR,
  topicById,
  topicLabel,
  withYearPutRight,
} from './answer.ts';
export {
  closeTopics,
  findAnswer,
  findInContext,
  findTopic,
  isSurelyOff,
  prepareTopics,
} from './find-topic.ts';
