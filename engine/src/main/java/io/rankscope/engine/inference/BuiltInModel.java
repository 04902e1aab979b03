package io.rankscope.engine.inference;

import io.rankscope.engine.domain.Sha256;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model that comes with the program: graph and tokenizer as resources of the class path, put
 * there by the build, and unpacked once into a folder like any exported one. Any thread may call.
 */
public enum BuiltInModel {
  /** A small English sentence encoder in 8-bit integers, 384 dimensions. */
  MINILM(
      "minilm",
      "all-minilm-l6-v2-q",
      "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1",
      "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0");

  /** What stands before the name in a path. */
  public static final String PREFIX = "builtin:";

  private static final List<String> SETTINGS =
      List.of("modules.json", "sentence_bert_config.json", "1_Pooling/config.json", "NOTICE.md");

  private final String label;
  private final String resource;
  private final String graphHash;
  private final String tokenizerHash;

  BuiltInModel(String label, String resource, String graphHash, String tokenizerHash) {
    this.label = label;
    this.resource = "/io/rankscope/models/" + label + "/" + resource;
    this.graphHash = graphHash;
    this.tokenizerHash = tokenizerHash;
  }

  /** What it is called where nobody gives it a name. */
  public String label() {
    return label;
  }

  /** The path that names it in {@code workspace.yaml}, such as {@code builtin:minilm}. */
  public String path() {
    return PREFIX + label;
  }

  /**
   * The model that {@code path} names.
   *
   * @throws BadInputException when there is none of that name
   */
  public static BuiltInModel at(String path) {
    List<String> paths = Arrays.stream(values()).map(BuiltInModel::path).toList();
    return Arrays.stream(values())
        .filter(model -> model.path().equals(path))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "There is no model '" + path + "'.", null, NearestName.remedy(path, paths)));
  }

  /**
   * Unpacks the model unless that was done before.
   *
   * @param dataFolder the user's data folder, in which it gets a folder of its own
   * @return the folder with {@code model.onnx} and {@code tokenizer.json}
   * @throws CannotOpenException when this build carries no models, a file is not the one that was
   *     pinned, or the folder cannot be written
   */
  public Path unpack(Path dataFolder) {
    Path folder = dataFolder.resolve("models").resolve(label + "-" + graphHash.substring(0, 12));
    try {
      for (String file : SETTINGS) {
        if (!Files.exists(folder.resolve(file))) {
          copy(BuiltInModel.class.getResourceAsStream(label + "/" + file), folder.resolve(file));
        }
      }
      copyPinned(resource + "-tokenizer.json", tokenizerHash, folder.resolve("tokenizer.json"));
      copyPinned(resource + ".onnx", graphHash, folder.resolve("model.onnx"));
    } catch (IOException e) {
      throw new CannotOpenException(
          "The model '" + path() + "' cannot be unpacked: " + e.getMessage() + ".",
          Location.of(folder),
          "Check that the folder can be written and has 30 MB left.",
          e);
    }
    return folder;
  }

  private static void copyPinned(String resource, String hash, Path target) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    MessageDigest digest = Sha256.digest();
    Path unchecked = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID());
    try (InputStream in = BuiltInModel.class.getResourceAsStream(resource)) {
      copy(in == null ? null : new DigestInputStream(in, digest), unchecked);
      if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
        throw new IOException("it is not the file that this version of the program was built with");
      }
      try (InputStream checked = Files.newInputStream(unchecked)) {
        AtomicCopy.write(checked, target);
      }
    } finally {
      Files.deleteIfExists(unchecked);
    }
  }

  private static void copy(@Nullable InputStream in, Path target) throws IOException {
    if (in == null) {
      throw new IOException("this build of the program does not carry it");
    }
    try (in) {
      AtomicCopy.write(in, target);
    }
  }
}
