package io.rankscope.engine.inference;

import io.rankscope.engine.domain.Sha256;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** SHA-256 of the files of a model, and of the model as a whole. */
final class ModelHash {
  private final Map<String, String> files = new LinkedHashMap<>();
  private final StringBuilder parts = new StringBuilder();
  private long bytes;

  /**
   * Hashes the files.
   *
   * @param external locations of external data as the graph names them, in order
   */
  static ModelHash of(ModelFiles model, Collection<String> external) {
    ModelHash hash = new ModelHash();
    hash.add("graph", model.graph());
    for (String location : external) {
      hash.add("external " + location, model.external(location));
    }
    long weights = hash.bytes;
    hash.add("tokenizer", model.tokenizer());
    hash.bytes = weights;
    return hash;
  }

  /** By file name. */
  Map<String, String> files() {
    return Collections.unmodifiableMap(files);
  }

  /** Size of graph and external data. */
  long bytes() {
    return bytes;
  }

  /** The hash of the model under these settings. */
  String with(String settingsHash) {
    return Sha256.of(parts + "settings " + settingsHash + "\n");
  }

  private void add(String part, Path file) {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
    } catch (IOException e) {
      throw new CannotOpenException(
          "The file cannot be read.", Location.of(file), "Check its permissions.", e);
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    files.put(String.valueOf(file.getFileName()), hash);
    parts.append(part).append(' ').append(hash).append('\n');
  }
}
