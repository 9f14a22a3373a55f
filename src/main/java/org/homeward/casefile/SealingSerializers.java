package org.homeward.casefile;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** The engine's list of serializers, in which each one, also one added later, seals. */
final class SealingSerializers extends DefaultVariableSerializers {

    private final transient PlainNames names;
    private final transient Sealer sealer;

    SealingSerializers(VariableSerializers engines, PlainNames names, Sealer sealer) {
        this.names = names;
        this.sealer = sealer;
        for (TypedValueSerializer<?> serializer : engines.getSerializers()) {
            addSerializer(serializer);
        }
    }

    @Override
    public DefaultVariableSerializers addSerializer(TypedValueSerializer<?> serializer, int index) {
        return super.addSerializer(sealing(serializer), index);
    }

    private TypedValueSerializer<?> sealing(TypedValueSerializer<?> serializer) {
        return serializer instanceof SealingSerializer
                ? serializer
                : new SealingSerializer<>(serializer, names, sealer);
    }

    @Override
    public VariableSerializers join(VariableSerializers other) {
        return new SealingSerializers(super.join(other), names, sealer);
    }

    @Override
    public TypedValueSerializer<?> findSerializerForValue(
            TypedValue value, @Nullable VariableSerializerFactory fallback) {
        try {
            return super.findSerializerForValue(value, fallback);
        } catch (ProcessEngineException e) {
            // The engine's message prints the value.
            Object content = value.getValue();
            throw new ProcessEngineException("No serializer for a value of "
                    + (content == null ? value.getType() : content.getClass().getName()));
        }
    }
}
