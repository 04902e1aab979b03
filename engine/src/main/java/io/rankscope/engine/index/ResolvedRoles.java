package io.rankscope.engine.index;

/**
 * The roles in force.
 *
 * @param origin who said so
 */
public record ResolvedRoles(FieldRoles roles, Origin origin) {

  /** Where roles come from, most trustworthy first. */
  public enum Origin {
    /** The workspace names them. */
    WORKSPACE,
    /** The profile that the index builder left in the commit. */
    PROFILE,
    /** Guessed from the fields' names and kinds: to be confirmed by a person. */
    GUESSED
  }
}
