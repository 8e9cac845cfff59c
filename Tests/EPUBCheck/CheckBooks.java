import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs EPUBCheck over many books in one virtual machine: the first book costs seconds, every other
 * one a fraction of a second. Run it through scripts/epubcheck.sh.
 *
 * <p>Arguments: paths of books; {@code -} reads further paths from standard input, one a line.
 * Exit status: 0 all books clean, 1 some have errors or warnings, 2 no book given.
 */
final class CheckBooks {
  public static void main(String[] arguments) throws IOException {
    List<String> books = booksNamedBy(arguments);
    if (books.isEmpty()) {
      System.err.println("epubcheck: no book to check");
      System.exit(2);
    }
    int failed = 0;
    for (String book : books) {
      if (!check(book)) {
        failed += 1;
      }
    }
    System.out.printf("%d passed, %d failed%n", books.size() - failed, failed);
    System.exit(failed == 0 ? 0 : 1);
  }

  private static List<String> booksNamedBy(String[] arguments) throws IOException {
    List<String> books = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.equals("-")) {
        books.add(argument);
        continue;
      }
      BufferedReader input =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        if (!line.isEmpty()) {
          books.add(line);
        }
      }
    }
    return books;
  }

  /** Prints the book's line and what speaks against it; says whether it is clean. */
  private static boolean check(String book) {
    Findings findings = new Findings();
    try {
      new EpubCheck(new File(book), findings).doValidate();
    } catch (RuntimeException problem) {
      findings.gaveUp(problem);
    }
    boolean isClean = findings.gravest().toInt() < Severity.WARNING.toInt();
    System.out.printf(
        "%s  %d fatal, %d errors, %d warnings, %d usages  %s%n", isClean ? "ok  " : "FAIL",
        findings.count(Severity.FATAL), findings.count(Severity.ERROR),
        findings.count(Severity.WARNING), findings.count(Severity.USAGE), book);
    findings.lines().forEach(System.out::println);
    return isClean;
  }

  /** The messages about one book. */
  private static final class Findings extends MasterReport {
    private final int[] counts = new int[Severity.values().length];
    private final List<String> lines = new ArrayList<>();
    private Severity gravest = Severity.SUPPRESSED;

    Findings() {
      setLocale(Locale.ENGLISH);
      setReportingLevel(ReportingLevel.Usage);
    }

    int count(Severity severity) {
      return counts[severity.ordinal()];
    }

    Severity gravest() {
      return gravest;
    }

    List<String> lines() {
      return lines;
    }

    void gaveUp(RuntimeException problem) {
      note(Severity.FATAL, "EPUBCheck gave up: " + problem);
    }

    @Override
    public void message(Message message, EPUBLocation place, Object... arguments) {
      note(
          message.getSeverity(),
          String.format(
              "%s %s: %s (line %d): %s", message.getSeverity(), message.getID(), place.getPath(),
              place.getLine(), message.getMessage(arguments)));
    }

    private void note(Severity severity, String line) {
      counts[severity.ordinal()] += 1;
      if (severity.toInt() > gravest.toInt()) {
        gravest = severity;
      }
      if (severity.toInt() >= Severity.USAGE.toInt() && severity != Severity.INFO) {
        lines.add("      " + line);
      }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public void initialize() {}

    @Override
    public int generate() {
      return 0;
    }
  }
}
