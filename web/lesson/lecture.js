/**
 * What Andrew Ng’s lecture on running gradient descent shows and says: the line after its eighth
 * update, as read off the slide, and the price it then names for a house of this size.
 */
export const lecture = Object.freeze({ w: 0.126, b: 67, size: 1250, said: 250 });
