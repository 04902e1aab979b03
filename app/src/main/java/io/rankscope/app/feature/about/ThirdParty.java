package io.rankscope.app.feature.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The list of libraries and their licences that the build writes. */
final class ThirdParty {
  private static final String RESOURCE = "/io/rankscope/app/third-party.txt";

  private ThirdParty() {}

  /** The list; empty in a program that was not built with it, as in an IDE. */
  static Optional<String> list() {
    try (InputStream in = ThirdParty.class.getResourceAsStream(RESOURCE)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
