/** Where each sealed text belongs within its workspace: what was sealed for one row can't be opened in another. */
export const placeOf = {
  person: (userId: string) => `people/${userId}`,
  answers: (eventId: string) => `handled_events/${eventId}`,
  arrival: (arrivalId: string) => `inbox/${arrivalId}`,
  letter: (key: string) => `outbox/${key}`,
};
