/** The page in which one confirms that one wants no more mail: `/posta#<token>`, from the foot of a letter. */
export const unsubscribePage = '/posta';
