package io.rankscope.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The machine as it was before anything was measured.
 *
 * @param load processes that ran or waited over the last minute; negative when the system tells
 *     none
 */
public record Machine(
    String processor, int processors, long memoryBytes, String system, String java, double load) {
  private static final double BUSY = 1;

  /** This machine, now. */
  public static Machine now() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        processorModel(),
        system.getAvailableProcessors(),
        system.getTotalMemorySize(),
        system.getName() + " " + system.getVersion() + " " + system.getArch(),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        system.getSystemLoadAverage());
  }

  /** Whether something else kept the machine busy, so that absolute times mean nothing. */
  public boolean busy() {
    return load > BUSY;
  }

  /** A paragraph. */
  public String description() {
    return String.format(
        Locale.ROOT,
        "%d × %s, %.0f GB memory, %s, %s, heap at most %.1f GB, load average at the start %.2f.%s",
        processors,
        processor,
        memoryBytes / 1e9,
        system,
        java,
        Runtime.getRuntime().maxMemory() / 1e9,
        load,
        busy()
            ? " **The machine was busy: trust the ratios, not the absolute times.**"
            : " The machine was idle otherwise.");
  }

  private static String processorModel() {
    Path information = Path.of("/proc/cpuinfo");
    if (Files.isReadable(information)) {
      try (Stream<String> lines = Files.lines(information)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("unknown processor");
      } catch (IOException e) {
        return "unknown processor";
      }
    }
    return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "unknown processor");
  }
}
