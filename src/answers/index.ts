/** Questions: which topic a text asks about, and what the answer says. */
export { type Answer, answerTopic, isQuestion, questionsIn, topicLabel } from './answer.ts';
export { closeTopics, findAnswer, findTopic, prepareTopics } from './find-topic.ts';
