package io.rankscope.engine.inference;

import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What {@link QuietOpeningTest} watches: a process that opens and runs a model. Arguments: the
 * model, the cache folder and, for another ONNX Runtime, its folder.
 */
final class QuietOpening {
  /** Kept here, since the log manager forgets a logger that nobody holds. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private QuietOpening() {}

  public static void main(String[] args) throws Exception {
    // Lucene advises every process on its flags; the program switches that off as well.
    LUCENE.setLevel(Level.OFF);
    Recorder recorder = new Recorder();
    ProxySelector.setDefault(recorder);
    Optional<Path> runtime = Stream.of(args).skip(2).map(Path::of).findFirst();
    InferenceOptions options = new InferenceOptions(2, Path.of(args[1]), runtime);
    long before = sockets();
    try (ModelCatalogue models =
        new ModelCatalogue(List.of(ModelDefinition.encoder("tiny", Path.of(args[0]))), options)) {
      models.encoder("tiny").encode(List.of("how tall"), TextRole.QUERY, Cancellation.NEVER);
      models.scorer("tiny").score("how tall", List.of("everest"), Cancellation.NEVER);
    } catch (RankscopeException e) {
      System.out.println(e.what());
      return;
    }
    System.out.println("asked for: " + recorder.asked);
    System.out.println("sockets: " + (sockets() - before));
    recorder.asked.clear();
    callSomebody();
    System.out.println("watching works: " + recorder.asked);
  }

  /** The selector is asked before an address is looked up, and this one refuses. */
  private static void callSomebody() {
    try (InputStream answer = URI.create("http://example.invalid/").toURL().openStream()) {
      throw new IllegalStateException("reached " + answer);
    } catch (IOException | IllegalArgumentException e) {
      // As expected: what counts is that the call was noticed.
    }
  }

  /** Sockets this process holds, native code included; 0 where the system does not tell. */
  private static long sockets() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    if (!Files.isDirectory(descriptors)) {
      return 0;
    }
    long sockets = 0;
    try (Stream<Path> open = Files.list(descriptors)) {
      for (Path descriptor : open.toList()) {
        if (Files.isSymbolicLink(descriptor)
            && Files.readSymbolicLink(descriptor).toString().startsWith("socket:")) {
          sockets++;
        }
      }
    }
    return sockets;
  }

  private static final class Recorder extends ProxySelector {
    private final List<URI> asked = new ArrayList<>();

    @Override
    public List<Proxy> select(URI uri) {
      asked.add(uri);
      throw new IllegalArgumentException("nobody is called");
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {}
  }
}
