package io.rankscope.engine.inference;

import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Says to the two native libraries, before either is loaded, where they live and that nobody is to
 * be called. Both read system properties once per process, so the first call decides.
 *
 * <ul>
 *   <li>ONNX Runtime would unpack 24 MB to the temporary folder at each start: it is unpacked once
 *       into the cache folder.
 *   <li>DJL's tokenizers would unpack to {@code ~/.djl.ai}, ask a cloud's metadata address, report
 *       their use once a day and download a CUDA flavour of themselves: all four are switched off.
 * </ul>
 */
final class NativeLibraries {
  /** The version pinned in the parent POM; 1.29 was compiled with telemetry switched on. */
  static final String RUNTIME_VERSION = "1.28.0";

  private static final String RUNTIME_PATH = "onnxruntime.native.path";
  private static final String RUNTIME = "onnxruntime";
  private static final String BINDING = "onnxruntime4j_jni";

  private NativeLibraries() {}

  static synchronized void prepare(InferenceOptions options) {
    Path cache = options.cacheFolder().toAbsolutePath();
    setUnlessGiven("OPT_OUT_TRACKING", "true");
    setUnlessGiven("ai.djl.offline", "true");
    setUnlessGiven("RUST_FLAVOR", "cpu");
    // It adds the folder "tokenizers" by itself.
    setUnlessGiven("DJL_CACHE_DIR", cache.toString());
    if (System.getProperty(RUNTIME_PATH) != null
        || System.getProperty(RUNTIME_PATH + ".binding") != null) {
      return;
    }
    Path shipped = cache.resolve(RUNTIME + "-" + RUNTIME_VERSION).resolve(platform());
    if (options.runtimeFolder().isEmpty()) {
      unpack(RUNTIME, shipped);
      unpack(BINDING, shipped);
      System.setProperty(RUNTIME_PATH, shipped.toString());
      return;
    }
    useBuildOf(options.runtimeFolder().get().toAbsolutePath(), shipped);
  }

  /** Official builds carry only the library itself; the Java binding then is the shipped one. */
  private static void useBuildOf(Path folder, Path shipped) {
    if (!Files.isRegularFile(folder.resolve(System.mapLibraryName(RUNTIME)))) {
      throw new CannotOpenException(
          "The folder holds no " + System.mapLibraryName(RUNTIME) + ".",
          Location.of(folder),
          "Name the 'lib' folder of an unpacked ONNX Runtime " + RUNTIME_VERSION + " build.");
    }
    if (Files.isRegularFile(folder.resolve(System.mapLibraryName(BINDING)))) {
      System.setProperty(RUNTIME_PATH, folder.toString());
      return;
    }
    unpack(BINDING, shipped);
    String property = "onnxruntime.native.";
    System.setProperty(
        property + RUNTIME + ".path", folder.resolve(System.mapLibraryName(RUNTIME)).toString());
    System.setProperty(
        property + BINDING + ".path", shipped.resolve(System.mapLibraryName(BINDING)).toString());
    System.setProperty(RUNTIME_PATH + ".binding", "shipped");
  }

  private static void setUnlessGiven(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static void unpack(String library, Path folder) {
    String file = System.mapLibraryName(library);
    String resource = "/ai/onnxruntime/native/" + platform() + "/" + file;
    URL packed = NativeLibraries.class.getResource(resource);
    if (packed == null) {
      throw new CannotOpenException(
          "ONNX Runtime " + RUNTIME_VERSION + " has no build for " + platform() + ".",
          null,
          "Models run on Linux and Windows (x64), Linux on ARM and macOS on ARM.");
    }
    Path target = folder.resolve(file);
    try {
      URLConnection connection = packed.openConnection();
      // A cached jar stays open and locked behind the class loader's back.
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        if (Files.isRegularFile(target)
            && Files.size(target) == connection.getContentLengthLong()) {
          return;
        }
        AtomicCopy.write(in, target);
      }
    } catch (IOException e) {
      throw new CannotOpenException(
          "The library that runs models cannot be unpacked.",
          Location.of(target),
          "Check that the folder can be written and has 30 MB left.",
          e);
    }
  }

  /** The name that ONNX Runtime's jar gives this system. */
  static String platform() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String system = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
    boolean wide = List.of("amd64", "x86_64").contains(architecture);
    return system + "-" + (wide ? "x64" : architecture);
  }
}
