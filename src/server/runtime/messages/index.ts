export type { Smtp } from './mail.ts';
export type { Destination, Message, Refusal } from './message.ts';
export { type Messenger, type MessengerOptions, openMessenger } from './open-messenger.ts';
