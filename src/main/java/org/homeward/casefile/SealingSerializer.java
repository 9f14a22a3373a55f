package org.homeward.casefile;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.SingleQueryVariableValueCondition;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Stands before one of the engine's serializers and encrypts what it wrote, unless the variable's name is plain. */
final class SealingSerializer<T extends TypedValue> implements TypedValueSerializer<T> {

    private final TypedValueSerializer<T> delegate;
    private final PlainNames names;
    private final Sealer sealer;

    SealingSerializer(TypedValueSerializer<T> delegate, PlainNames names, Sealer sealer) {
        this.delegate = delegate;
        this.names = names;
        this.sealer = sealer;
    }

    @Override
    public void writeValue(T value, ValueFields fields) {
        String name = fields.getName();
        if (name != null && names.isPlain(name)) {
            writePlain(name, value, fields);
        } else if (fields instanceof VariableInstanceEntity variable) {
            byte[] packed = packed(name, value).pack();
            Context.getCommandContext().getSession(PendingSeals.class).write(variable, packed);
        } else if (fields instanceof SingleQueryVariableValueCondition) {
            throw new BadUserRequestException("Variable '" + name + "' is personal and cannot be searched by value");
        } else {
            // No place is known where this would be written: whoever adds one has to say with which key.
            throw new MissingKeyException("Variable '" + name + "' is personal and cannot be stored in "
                    + fields.getClass().getSimpleName());
        }
    }

    private void writePlain(String name, T value, ValueFields fields) {
        delegate.writeValue(value, fields);
        if (SealedValue.is(fields.getTextValue2())) {
            throw new BadUserRequestException("Variable '" + name + "' pretends to be sealed");
        }
    }

    private PackedValue packed(String name, T value) {
        PackedValue packed = new PackedValue(name);
        try {
            delegate.writeValue(value, packed);
        } catch (RuntimeException e) {
            // Its message may repeat the value.
            throw new ProcessEngineException("The value of variable '" + name + "' cannot be stored as " + getName()
                    + ": " + e.getClass().getSimpleName());
        }
        return packed;
    }

    @Override
    public T readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
        if (!SealedValue.is(fields.getTextValue2())) {
            return delegate.readValue(fields, deserialize, asTransient);
        }
        String name = fields.getName();
        PackedValue packed = PackedValue.unpack(name, sealer.open(name, SealedValue.from(fields)));
        try {
            return delegate.readValue(packed, deserialize, asTransient);
        } catch (RuntimeException e) {
            throw new UnreadableException("The value of variable '" + name + "' cannot be read as " + getName() + ": "
                    + e.getClass().getSimpleName());
        }
    }

    @Override
    public String getName() {
        return delegate.getName();
    }

    @Override
    public ValueType getType() {
        return delegate.getType();
    }

    @Override
    public boolean canHandle(TypedValue value) {
        return delegate.canHandle(value);
    }

    @Override
    public T convertToTypedValue(UntypedValueImpl untypedValue) {
        return delegate.convertToTypedValue(untypedValue);
    }

    @Override
    public @Nullable String getSerializationDataformat() {
        return delegate.getSerializationDataformat();
    }

    @Override
    public boolean isMutableValue(T typedValue) {
        return delegate.isMutableValue(typedValue);
    }
}
