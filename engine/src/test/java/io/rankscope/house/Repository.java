package io.rankscope.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the tests run in. */
final class Repository {
  private Repository() {}

  /** The top folder, from the property that the build sets. */
  static Path root() {
    return Path.of(System.getProperty("rankscope.repository", "..")).toAbsolutePath().normalize();
  }

  /** Every Java source of every module, sorted. */
  static List<Path> javaSources(Path root) throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module :
          modules.map(folder -> folder.resolve("src")).filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.walk(module)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
    }
    Collections.sort(sources);
    return sources;
  }
}
