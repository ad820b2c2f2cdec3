/** The door was closed while something was still on its way through it. */
export class DoorClosed extends Error {
  override readonly name = 'DoorClosed';

  constructor() {
    super('the door to the network was closed');
  }
}
