package io.rankscope.engine.workspace;

import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.task.Cancellation;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The sources of a workspace, each opened when it is first asked for and then kept. Any thread may
 * use it, also while another opens a source, which takes long on a slow disk. {@link #close} waits
 * for nobody: a source that is being opened then is closed as soon as it is open.
 */
final class OpenSources implements AutoCloseable {
  /** By source, the lock of whoever opens it. */
  private final Map<String, Object> doors = new HashMap<>();

  /** Guarded by this object, as {@link #closed} is. */
  private final Map<String, Source> opened = new LinkedHashMap<>();

  private boolean closed;

  OpenSources(Collection<String> names) {
    names.forEach(name -> doors.put(name, new Object()));
  }

  /**
   * The source that {@code definition} describes.
   *
   * @throws io.rankscope.engine.failure.BadInputException when an analyzer is unknown
   * @throws CancellationException when cancelled or closed meanwhile; the source stays closed
   */
  Source source(SourceDefinition definition, Cancellation cancellation) {
    String name = definition.name();
    Optional<Source> known = known(name);
    if (known.isPresent()) {
      return known.get();
    }
    Object door = doors.get(name);
    if (door == null) {
      throw new IllegalArgumentException("no source of this workspace: " + name);
    }
    synchronized (door) {
      return known(name).orElseGet(() -> kept(Source.open(definition, cancellation)));
    }
  }

  private synchronized Optional<Source> known(String name) {
    if (closed) {
      throw closed();
    }
    return Optional.ofNullable(opened.get(name));
  }

  private synchronized Source kept(Source source) {
    if (closed) {
      source.close();
      throw closed();
    }
    opened.put(source.name(), source);
    return source;
  }

  private static CancellationException closed() {
    return new CancellationException("the workspace was closed");
  }

  @Override
  public void close() {
    List<Source> left;
    synchronized (this) {
      closed = true;
      left = List.copyOf(opened.values());
      opened.clear();
    }
    left.forEach(Source::close);
  }
}
