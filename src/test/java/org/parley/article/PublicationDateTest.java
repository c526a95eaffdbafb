package org.parley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-05-16",
                "2025-05-16T23:30:00Z",
                "2025-05-16T00:30:00+03:00",
                "2025-05-16T10:00:00.123+0000",
                "2025-05-16T10:00:00.1234567Z",
                "2025-05-16T10:00",
                "2025-05-16 10:00:00",
                "2025-05-16 10:00:00 +0200",
                "2025/05/16",
                "20250516",
                "20250516T101500Z",
                "May 16, 2025",
                "16 May 2025",
                "16 May 2025, 10:15",
                "Friday, May 16, 2025",
                "Fri, 16 May 2025 10:15:00 GMT",
            })
    void readsDayAsWritten(String stated) {
        assertEquals(Optional.of(LocalDate.of(2025, 5, 16)), PublicationDate.parse(stated));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-02-30",
                "2025-13-01",
                "0001-01-01T00:00:00",
                "2025",
                "Monday, May 16, 2025"
            })
    void refusesWhatIsNoDay(String stated) {
        assertEquals(Optional.empty(), PublicationDate.parse(stated));
    }
}
