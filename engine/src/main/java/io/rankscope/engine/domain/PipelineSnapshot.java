package io.rankscope.engine.domain;

/**
 * A pipeline as it stood when a search ran.
 *
 * @param name its name in the workspace; not part of the hash
 * @param canonicalJson the definition with every default resolved, keys sorted
 */
public record PipelineSnapshot(String name, String canonicalJson) {

  /** SHA-256 of the canonical definition. */
  public String hash() {
    return Sha256.of(canonicalJson);
  }
}
