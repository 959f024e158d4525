package dev.jarbase.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class FieldIdsTest {

    @Test
    void derivesTheIdOfTypeAndName() {
        assertThat(FieldIds.derive(FieldType.TEXT, "id", Set.of())).isEqualTo("text3208210256");
        assertThat(FieldIds.derive(FieldType.EDITOR, "f", Set.of())).isEqualTo("editor1993550816");
    }

    @Test
    void countsUpWhileIdsAreTaken() {
        assertThat(FieldIds.derive(FieldType.TEXT, "id", Set.of("text3208210256", "text32082102562")))
                .isEqualTo("text32082102563");
    }
}
