package io.rankscope.benchmarks.measure;

import io.rankscope.cli.console.Console;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Workers;
import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts a program with a window and watches the screen of {@code DISPLAY}, as somebody in front of
 * it would. Runs in a process of its own, since Java binds to one display. The program is ended
 * when its picture has settled.
 */
public final class ScreenWatch {
  /** What Rankscope says when it is asked for its first frame. */
  private static final String FIRST_FRAME = "first usable frame";

  /** Pixels that may differ from the settled picture, such as a caret that blinks. */
  private static final double TOLERANCE = 0.005;

  private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);
  private static final long PAUSE_MILLIS = 60;

  private final Robot robot = new Robot();
  private final Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());

  private volatile double firstFrameMillis = Double.NaN;

  private ScreenWatch() throws AWTException {}

  /**
   * Prints the milliseconds from the start of the program to its settled picture, and those to the
   * moment at which it said that its first frame was drawn, if it did.
   *
   * @param arguments the command that starts the program
   */
  public static void main(String... arguments) throws Exception {
    ScreenWatch watch = new ScreenWatch();
    double settled = watch.millisUntilSettled(List.of(arguments));
    Console console = Console.ofProcess(Cancellation.NEVER);
    console.out().println(settled + " " + watch.firstFrameMillis);
    console.out().flush();
    System.exit(0);
  }

  /** The first moment from which on the screen showed what it shows in the end. */
  private double millisUntilSettled(List<String> command) throws IOException, InterruptedException {
    Picture last = new Picture(0, grab());
    long start = System.nanoTime();
    Process program =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    ExecutorService listener = Workers.single("listen");
    listener.execute(() -> listen(program.inputReader(), start));
    try {
      long now = start;
      while (last.nanos == 0 || now - start - last.nanos < SETTLED_NANOS) {
        int[] pixels = grab();
        now = System.nanoTime();
        if (last.differs(pixels) > TOLERANCE) {
          last = new Picture(now - start, pixels);
        }
        if (now - start > PATIENCE_NANOS || !program.isAlive()) {
          throw new IOException(command.getFirst() + " showed no window that settles");
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
      return last.nanos / 1e6;
    } finally {
      program.descendants().forEach(ProcessHandle::destroy);
      program.destroy();
      program.waitFor();
      listener.shutdown();
    }
  }

  private void listen(BufferedReader said, long start) {
    said.lines()
        .filter(line -> line.startsWith(FIRST_FRAME))
        .findFirst()
        .ifPresent(line -> firstFrameMillis = (System.nanoTime() - start) / 1e6);
  }

  private int[] grab() {
    BufferedImage image = robot.createScreenCapture(screen);
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /** What the screen showed, and when since the start. */
  private static final class Picture {
    private final long nanos;
    private final int[] pixels;

    Picture(long nanos, int[] pixels) {
      this.nanos = nanos;
      this.pixels = pixels;
    }

    double differs(int[] others) {
      int different = 0;
      for (int i = 0; i < pixels.length; i++) {
        different += pixels[i] == others[i] ? 0 : 1;
      }
      return (double) different / pixels.length;
    }
  }
}
