/** A message to the app as Slack's event says it: in the direct messages of one person, where nothing else is said. */
export const messageEvent = (text: string, more: object = {}) => ({
  type: 'message',
  channel: 'D1',
  channel_type: 'im',
  user: 'UPERSON',
  text,
  ts: '1.1',
  event_ts: '1.1',
  ...more,
});
